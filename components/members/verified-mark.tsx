import { Tooltip } from "@/components/ui/tooltip";
import type { MemberView } from "@/lib/members/contract";
import { standingDetail, standingLine } from "./standing-words";

/** Sign and words of a member's standing. With `detail`, focus and hover say what was checked and when. */
export function VerifiedMark({
  member,
  detail = true,
  words = true,
}: {
  member: Omit<MemberView, "handle" | "name" | "role">;
  detail?: boolean;
  /** False shows the sign alone; the words are still read aloud. */
  words?: boolean;
}) {
  const className = `mark mark-${member.standing}`;
  const content = (
    <>
      {member.standing !== "left" && <span className="mark-sign" />}
      <span className={words ? undefined : "sr-only"}>{unbroken(standingLine(member))}</span>
    </>
  );
  if (!detail) {
    return (
      <span className={className} title={standingDetail(member)}>
        {content}
      </span>
    );
  }
  return (
    <Tooltip text={standingDetail(member)}>
      {(describedBy) => (
        <button type="button" className={className} aria-describedby={describedBy}>
          {content}
        </button>
      )}
    </Tooltip>
  );
}

/** Dots end a line and never begin one. */
const unbroken = (line: string) => line.replaceAll(" · ", "\u00a0· ");
