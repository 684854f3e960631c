import type { ReactNode } from "react";
import { Badge } from "@/components/ui/badge";
import type { MemberView } from "@/lib/members/contract";
import { Avatar } from "./avatar";
import { VerifiedMark } from "./verified-mark";

const roles = { owner: "Owner", moderator: "Moderator", member: null };

/** A person, the same way everywhere: initials, name, role in this group, verified mark. */
export function MemberName({
  member,
  avatar = "md",
  mark = true,
  detail = true,
  children,
}: {
  member: MemberView;
  /** False leaves the initials out. */
  avatar?: "sm" | "md" | "lg" | false;
  mark?: boolean;
  /** False where many people stand close together: the mark is then no stop for Tab. */
  detail?: boolean;
  /** After the name, on its line: a time, "edited". */
  children?: ReactNode;
}) {
  const role = member.role && roles[member.role];
  const left = member.standing === "left";
  return (
    <div
      className={`member${avatar === "sm" ? " member-sm" : ""}${mark && !left ? "" : " items-center"}`}
    >
      {avatar && <Avatar name={left ? "" : member.name} seed={member.handle} size={avatar} />}
      <div className="min-w-0">
        <div className="member-line">
          {left ? (
            <span className="text-muted">{member.name}</span>
          ) : (
            <a href={`/members/${member.handle}`} className="font-semibold hover:underline">
              {member.name}
            </a>
          )}
          {role && <Badge tone="accent">{role}</Badge>}
          {children}
        </div>
        {mark && !left && <VerifiedMark member={member} detail={detail} />}
      </div>
    </div>
  );
}
