import type { ReactNode } from "react";
import { ActionSelect, ActionTextarea } from "@/components/ui/action-fields";
import { ActionForm } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { MUTE_DAYS, REASON_MAX } from "@/lib/membership/contract";
import { GROUP_ROLES, type GroupRole, roleWords } from "@/lib/policy/group-roles";
import {
  banMemberAction,
  changeRoleAction,
  muteMemberAction,
  removeMemberAction,
  unmuteMemberAction,
} from "../../actions";

type Place = { groupId: string; handle: string; name: string };
type Action = typeof banMemberAction;

export function RoleForm({ role, ...place }: Place & { role: GroupRole }) {
  return (
    <Section title="Role">
      <p className="mb-3 text-sm text-muted">
        Moderators decide who comes in, and pin, lock and pause. Owners also change the group and
        give roles. They are told by e-mail.
      </p>
      <PlacedForm action={changeRoleAction} place={place}>
        <ActionSelect name="role" label="Role in this group" defaultValue={role}>
          {GROUP_ROLES.map((choice) => (
            <option key={choice} value={choice}>
              {roleWords[choice]}
            </option>
          ))}
        </ActionSelect>
        <SubmitButton className="justify-self-start" variant="secondary">
          Change the role
        </SubmitButton>
      </PlacedForm>
    </Section>
  );
}

export function PauseForms({ isPaused, ...place }: Place & { isPaused: boolean }) {
  return (
    <Section title="Pause their writing">
      {isPaused && (
        <PlacedForm summary="End the pause now" action={unmuteMemberAction} place={place}>
          <Reason />
          <SubmitButton className="justify-self-start">Let them write again</SubmitButton>
        </PlacedForm>
      )}
      <PlacedForm
        summary={isPaused ? "Set another end" : "Pause writing for some days"}
        action={muteMemberAction}
        place={place}
      >
        <ActionSelect name="days" label="For how long" defaultValue="3">
          {MUTE_DAYS.map((days) => (
            <option key={days} value={days}>
              {days === 1 ? "1 day" : `${days} days`}
            </option>
          ))}
        </ActionSelect>
        <Reason />
        <SubmitButton className="justify-self-start">Pause their writing</SubmitButton>
      </PlacedForm>
    </Section>
  );
}

export function RemovalForms({ groupName, ...place }: Place & { groupName: string }) {
  return (
    <Section title="Remove or ban">
      <p className="mb-2 text-sm text-muted">What {place.name} wrote stays either way.</p>
      <PlacedForm summary="Remove from the group" action={removeMemberAction} place={place}>
        <p className="text-sm text-muted">
          They can no longer read {groupName}, and may come in again the way others do.
        </p>
        <Reason />
        <SubmitButton className="justify-self-start" variant="danger">
          Remove {place.name}
        </SubmitButton>
      </PlacedForm>
      <PlacedForm summary="Ban from the group" action={banMemberAction} place={place}>
        <p className="text-sm text-muted">
          They are removed and cannot come in again until somebody lifts the ban.
        </p>
        <Reason />
        <SubmitButton className="justify-self-start" variant="danger">
          Ban {place.name}
        </SubmitButton>
      </PlacedForm>
    </Section>
  );
}

type PlacedProps = { action: Action; place: Place; summary?: string; children: ReactNode };

function PlacedForm({ action, place, summary, children }: PlacedProps) {
  return (
    <ActionForm
      action={action}
      summary={summary && <summary className="btn btn-secondary btn-sm">{summary}</summary>}
      foldClassName="py-1"
      className={summary ? "mt-3 mb-2 grid gap-3" : "grid gap-3"}
    >
      <input type="hidden" name="groupId" value={place.groupId} />
      <input type="hidden" name="handle" value={place.handle} />
      {children}
    </ActionForm>
  );
}

function Reason() {
  return (
    <ActionTextarea
      name="reason"
      label="Reason"
      hint="The person is told it, and it stands in the group's record."
      required
      minLength={5}
      maxLength={REASON_MAX}
      rows={2}
    />
  );
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section aria-label={title} className="border-t border-line pt-4">
      <h3 className="mb-1 text-base">{title}</h3>
      {children}
    </section>
  );
}
