import { MemberName } from "@/components/members/member-name";
import { ActionText } from "@/components/ui/action-fields";
import { Badge } from "@/components/ui/badge";
import { Time } from "@/components/ui/time";
import type { StaffMemberView } from "@/lib/members/contract";
import { mergeAccountsAction } from "../verifications/actions";
import { restoreMemberAction, revokeVerificationAction, suspendMemberAction } from "./actions";
import { MemberAct } from "./member-act";
import { VerifyForm } from "./verify-form";

/** One member and what site staff can do about them. The forms open without JavaScript. */
export function StaffMember({ entry }: { entry: StaffMemberView }) {
  const { id, member, email, joinedAt, verificationEndsAt, suspendedAt, may } = entry;
  const isChecked = member.standing !== "unverified";
  return (
    <li className="grid gap-1.5 py-3.5">
      <MemberName member={member} detail={false}>
        {suspendedAt && <Badge tone="danger">Suspended</Badge>}
      </MemberName>
      <p className="text-sm text-muted">
        {email && `${email} · `}here since <Time value={joinedAt} as="date" />
        {verificationEndsAt && (
          <>
            {" "}
            · verification {member.standing === "lapsed" ? "ended" : "ends"}{" "}
            <Time value={verificationEndsAt} as="date" />
          </>
        )}
      </p>
      {entry.suspensionReason && <p className="text-sm">Suspended: {entry.suspensionReason}</p>}
      <div className="flex flex-wrap gap-2">
        <VerifyForm entry={entry} />
        {may.verify && isChecked && (
          <MemberAct
            memberId={id}
            action={revokeVerificationAction}
            label="Take verification back"
            reasonHint="Discussions close to them at their next request."
          />
        )}
        {may.verify && !suspendedAt && (
          <MemberAct
            memberId={id}
            action={mergeAccountsAction}
            label="Close as a second account"
            reasonLabel="How you know that it is one person"
            reasonHint="Both accounts are told. This one's sessions, tokens and open request end; what it wrote stays."
          >
            <ActionText
              label="The account that stays"
              hint="Its handle, such as @anna-kowalczyk."
              name="into"
              required
              maxLength={60}
              autoComplete="off"
              autoCapitalize="none"
              spellCheck={false}
            />
          </MemberAct>
        )}
        {may.suspend && (
          <MemberAct
            memberId={id}
            action={suspendedAt ? restoreMemberAction : suspendMemberAction}
            label={suspendedAt ? "Restore" : "Suspend"}
            reasonHint={
              suspendedAt
                ? "They can sign in again."
                : "They are told this reason. All their sessions end."
            }
          />
        )}
      </div>
    </li>
  );
}
