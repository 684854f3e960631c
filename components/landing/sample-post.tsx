import type { ReactNode } from "react";
import { Avatar } from "@/components/members/avatar";
import { VerifiedMark } from "@/components/members/verified-mark";
import { Badge } from "@/components/ui/badge";
import type { MemberView } from "@/lib/members/contract";
import { roleWords } from "@/lib/policy/group-roles";

/** A post as the forum shows it, without anything to press: its author does not exist. */
export function SamplePost({
  member,
  when,
  reply,
  children,
}: {
  member: MemberView;
  when: string;
  reply?: boolean;
  children: ReactNode;
}) {
  return (
    <article className={reply ? "sample-post sample-reply" : "sample-post"}>
      <div className="member">
        <Avatar name={member.name} seed={member.handle} />
        <div className="min-w-0">
          <div className="member-line">
            <span className="font-semibold">{member.name}</span>
            {member.role && <Badge tone="accent">{roleWords[member.role]}</Badge>}
            <span className="text-sm text-muted">{when}</span>
          </div>
          <VerifiedMark member={member} detail={false} />
        </div>
      </div>
      <div className="prose-post">{children}</div>
    </article>
  );
}
