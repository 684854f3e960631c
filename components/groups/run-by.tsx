import { MemberName } from "@/components/members/member-name";
import type { MemberView } from "@/lib/members/contract";

/** Who answers for a group. */
export function RunBy({ moderators }: { moderators: MemberView[] }) {
  if (moderators.length === 0) return null;
  return (
    <section aria-labelledby="run-by">
      <h2 id="run-by" className="mb-3 text-lg">
        Run by
      </h2>
      <ul className="grid gap-3 sm:grid-cols-2">
        {moderators.map((member) => (
          <li key={member.handle}>
            <MemberName member={member} />
          </li>
        ))}
      </ul>
    </section>
  );
}
