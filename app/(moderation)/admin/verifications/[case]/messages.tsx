import { Time } from "@/components/ui/time";
import type { DeskCase } from "@/lib/verification/desk/contract";

/** What the member and verifiers wrote to each other about the case. */
export function Messages({ one }: { one: DeskCase }) {
  if (one.messages.length === 0) return null;
  return (
    <section aria-labelledby="messages" className="grid gap-2">
      <h2 id="messages" className="text-lg">
        Messages
      </h2>
      <ol className="divide-y divide-line border-y border-line">
        {one.messages.map(({ id, isFromMember, body, createdAt }) => (
          <li key={id} className="py-2.5">
            <p className="text-sm text-muted">
              <strong>{isFromMember ? one.member.name : "A verifier"}</strong>,{" "}
              <Time value={createdAt} />
            </p>
            <p className="max-w-[70ch] whitespace-pre-line wrap-anywhere">{body}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}
