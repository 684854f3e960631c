import { Avatar } from "@/components/members/avatar";
import { standingLine } from "@/components/members/standing-words";
import { ActionForm } from "@/components/ui/action-form";
import { listDemoPeople } from "@/lib/members/list-demo-people";
import { enterAsDemoPersonAction } from "./actions";

/** The demo's people, each a button that signs in as them. */
export async function DemoPeople({ to }: { to: string }) {
  const kinds = await listDemoPeople();
  if (kinds.length === 0) return null;
  return (
    <section
      aria-labelledby="demo-people"
      className="mx-auto grid w-full max-w-5xl grid-cols-1 gap-4 border-t border-line pt-6"
    >
      <div className="grid gap-1">
        <h2 id="demo-people" className="text-lg">
          Or look around as somebody
        </h2>
        <p className="text-sm text-muted">
          This is a demo with invented people. One press signs you in; messages go to the{" "}
          <a href="/dev/mailbox" className="link">
            demo mailbox
          </a>
          .
        </p>
      </div>
      <ActionForm action={enterAsDemoPersonAction} className="grid grid-cols-1 gap-4">
        <input type="hidden" name="to" value={to} />
        {kinds.map(({ kind, hint, people }) => (
          <div key={kind} className="grid grid-cols-1 gap-1">
            <h3 className="text-sm font-semibold text-muted">{kind}</h3>
            {hint && <p className="max-w-[65ch] text-sm">{hint}</p>}
            <ul className="grid grid-cols-1 gap-x-4 sm:grid-cols-2 lg:grid-cols-3">
              {people.map((person) => (
                <li key={person.handle}>
                  <button
                    type="submit"
                    name="handle"
                    value={person.handle}
                    className="flex w-full items-center gap-3 rounded-md px-2 py-1.5 text-left hover:bg-hover"
                  >
                    <Avatar name={person.name} seed={person.handle} size="sm" />
                    <span className="min-w-0">
                      <span className="block font-medium">{person.name}</span>
                      <span className="block truncate text-sm text-muted">
                        {[person.note, standingLine(person)].filter(Boolean).join(" · ")}
                      </span>
                    </span>
                  </button>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </ActionForm>
    </section>
  );
}
