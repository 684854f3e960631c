import { Panel } from "@/components/groups/panel";
import { ActionForm } from "@/components/ui/action-form";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { Time } from "@/components/ui/time";
import type { GroupView } from "@/lib/groups/contract";
import { acknowledgeRulesAction, leaveGroupAction } from "../actions";
import { RulesTick } from "./rules-tick";

/** For members: what keeps them from writing, if anything, and the way out. */
export function MemberPanel({ group }: { group: GroupView }) {
  const { joinedAt, mustAcknowledge, mayLeave, mayStartThread } = group;
  return (
    <Panel title="Your membership">
      {joinedAt && (
        <p className="text-sm text-muted">
          Member since <Time value={joinedAt} as="date" />
        </p>
      )}
      {mustAcknowledge ? (
        <>
          <Notice kind="warning">Read the rules and confirm them. Then you can write here.</Notice>
          <ActionForm action={acknowledgeRulesAction} className="grid gap-3">
            <input type="hidden" name="groupId" value={group.id} />
            <RulesTick group={group} />
            <SubmitButton className="justify-self-start">Confirm the rules</SubmitButton>
          </ActionForm>
        </>
      ) : (
        !mayStartThread.allowed && <Notice kind="warning">{mayStartThread.reason}</Notice>
      )}
      {mayLeave.allowed ? (
        <ActionForm
          action={leaveGroupAction}
          summary={<summary className="btn btn-secondary btn-sm">Leave this group</summary>}
          className="mt-3 grid gap-3"
        >
          <input type="hidden" name="groupId" value={group.id} />
          <p className="text-sm text-muted">
            You can no longer read {group.name}. What you wrote stays.
          </p>
          <SubmitButton className="justify-self-start" variant="danger">
            Leave {group.name}
          </SubmitButton>
        </ActionForm>
      ) : (
        <p className="text-sm text-muted">{mayLeave.reason}</p>
      )}
    </Panel>
  );
}
