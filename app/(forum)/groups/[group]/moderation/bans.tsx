import { MemberName } from "@/components/members/member-name";
import { ActionText, ActionTextarea } from "@/components/ui/action-fields";
import { ActionForm } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { Time } from "@/components/ui/time";
import { type GroupBan, REASON_MAX } from "@/lib/membership/contract";
import { banMemberAction, liftBanAction } from "../actions";

/** Who is shut out of the group, and why. */
export function Bans({ groupId, bans }: { groupId: string; bans: GroupBan[] }) {
  return (
    <section aria-labelledby="bans" className="grid gap-2">
      <h2 id="bans" className="text-lg">
        Bans
      </h2>
      {bans.length === 0 && <p className="text-muted">Nobody is banned from this group.</p>}
      {bans.length > 0 && (
        <ul className="border-t border-line">
          {bans.map((ban) => (
            <li key={ban.member.handle} className="grid gap-2 border-b border-line py-3">
              <MemberName member={ban.member} detail={false} />
              <p className="max-w-[70ch] text-sm">
                {ban.reason}{" "}
                <span className="text-muted">
                  {ban.bannedBy ? `${ban.bannedBy}, ` : ""}
                  <Time value={ban.createdAt} as="date" />
                </span>
              </p>
              <ActionForm
                action={liftBanAction}
                summary={<summary className="btn btn-secondary btn-sm">Lift the ban</summary>}
                className="mt-3 grid gap-3"
              >
                <Person groupId={groupId} handle={ban.member.handle} />
                <SubmitButton className="justify-self-start">
                  Lift the ban on {ban.member.name}
                </SubmitButton>
              </ActionForm>
            </li>
          ))}
        </ul>
      )}
      <ActionForm
        action={banMemberAction}
        summary={<summary className="btn btn-secondary btn-sm">Ban somebody</summary>}
        className="mt-3 grid gap-3"
      >
        <Person groupId={groupId} />
        <SubmitButton className="justify-self-start" variant="danger">
          Ban from the group
        </SubmitButton>
      </ActionForm>
    </section>
  );
}

function Person({ groupId, handle }: { groupId: string; handle?: string }) {
  return (
    <>
      <input type="hidden" name="groupId" value={groupId} />
      {handle ? (
        <input type="hidden" name="handle" value={handle} />
      ) : (
        <ActionText
          name="handle"
          label="Handle"
          hint="They are removed if they are a member, and cannot come in until the ban is lifted."
          required
          maxLength={41}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
        />
      )}
      <ActionTextarea
        name="reason"
        label="Reason"
        required
        minLength={5}
        maxLength={REASON_MAX}
        rows={2}
      />
    </>
  );
}
