import { Time } from "@/components/ui/time";
import type { CaseMessageView } from "@/lib/verification/contract";

/** What was written about a request, in order; a verifier has no name here. */
export function MessageList({ messages }: { messages: CaseMessageView[] }) {
  if (messages.length === 0) return null;
  return (
    <ol className="grid gap-3" aria-label="Messages about your request">
      {messages.map(({ id, isFromMember, body, createdAt }) => (
        <li
          key={id}
          className={`grid gap-1 rounded-lg px-4 py-3 ${
            isFromMember ? "ml-6 bg-sunken sm:ml-12" : "mr-6 bg-accent-soft sm:mr-12"
          }`}
        >
          <p className="flex flex-wrap gap-x-2 text-sm">
            <span className="font-semibold">{isFromMember ? "You" : "A verifier"}</span>
            <span className="text-muted">
              <Time value={createdAt} />
            </span>
          </p>
          <p className="max-w-[65ch] whitespace-pre-line">{body}</p>
        </li>
      ))}
    </ol>
  );
}
