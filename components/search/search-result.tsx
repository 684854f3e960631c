import { MemberName } from "@/components/members/member-name";
import { Time } from "@/components/ui/time";
import type { SearchResult } from "@/lib/search/contract";
import { MarkedText } from "./marked-text";

/** One post that was found, leading to its place in the thread. */
export function SearchResultItem({ result, now }: { result: SearchResult; now: string }) {
  const { href, title, excerpt, group, author, kind, createdAt } = result;
  return (
    <li className="grid gap-1.5 py-4">
      <h2 className="text-base font-semibold text-pretty">
        <a href={href} data-result className="hover:underline">
          {kind === "reply" && <span className="font-normal text-muted">Reply in </span>}
          <MarkedText parts={title} />
        </a>
      </h2>
      <p className="max-w-[75ch] text-pretty break-words">
        <MarkedText parts={excerpt} />
      </p>
      <MemberName member={author} avatar="sm" detail={false}>
        <span className="facts text-sm text-muted">
          <span>
            in{" "}
            <a href={`/groups/${group.slug}`} className="font-medium text-ink hover:underline">
              {group.name}
            </a>
          </span>
          <Time value={createdAt} now={now} />
        </span>
      </MemberName>
    </li>
  );
}
