import { asPage, pageMember } from "@/app/page-edge";
import { ActionSelect, ActionText } from "@/components/ui/action-fields";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { newId } from "@/lib/ids";
import { canGiveScope, canMakeToken, scopesFor } from "@/lib/policy/tokens";
import { DEFAULT_TOKEN_DAYS, TOKEN_DAYS, TOKEN_NAME_MAX } from "@/lib/tokens/choices";
import { getTokenRoom } from "@/lib/tokens/queries";
import { SettingsHeader } from "../../settings-header";
import { ScopeChoices } from "./scope-choices";
import { TokenForm } from "./token-form";

const inWords = (days: number) => (days === 365 ? "1 year" : `${days} days`);

export default asPage("New access token", async function NewTokenPage() {
  const viewer = await pageMember();
  const room = await getTokenRoom(viewer);
  const making = canMakeToken(viewer, room);
  const writing = canGiveScope(viewer, "write");
  return (
    <div className="grid max-w-2xl grid-cols-1 gap-5 *:first:mb-0">
      <SettingsHeader current="/settings/tokens" />
      {/* What was just made stays on the page, whatever may be made next. */}
      <TokenForm
        refusal={!making.allowed && <Refusal reason={making.reason} isFresh={room.isFresh} />}
      >
        <input type="hidden" name="submissionId" value={newId()} />
        <ActionText
          label="Name"
          hint="What will use it, such as “Reminder script on the ward’s computer”."
          name="name"
          required
          maxLength={TOKEN_NAME_MAX}
          autoComplete="off"
        />
        <ScopeChoices offered={scopesFor(viewer)} />
        {!writing.allowed && <Notice>A token of yours can only read. {writing.reason}</Notice>}
        <ActionSelect
          label="Expires after"
          hint="Choose the shortest time that will do. You can make another one then."
          name="days"
          defaultValue={String(DEFAULT_TOKEN_DAYS)}
        >
          {TOKEN_DAYS.map((days) => (
            <option key={days} value={days}>
              {inWords(days)}
            </option>
          ))}
        </ActionSelect>
        <div className="flex flex-wrap gap-2">
          <SubmitButton pendingLabel="Making it">Make the token</SubmitButton>
          <LinkButton href="/settings/tokens">Cancel</LinkButton>
        </div>
      </TokenForm>
    </div>
  );
});

function Refusal({ reason, isFresh }: { reason: string; isFresh: boolean }) {
  const way = isFresh ? (
    <LinkButton href="/settings/tokens" size="sm">
      See your tokens
    </LinkButton>
  ) : (
    <LinkButton href="/sign-out" size="sm">
      Sign out
    </LinkButton>
  );
  return (
    <Notice kind="warning" action={way}>
      {reason}
    </Notice>
  );
}
