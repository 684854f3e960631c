import { asPage, pageMember } from "@/app/page-edge";
import { ActionForm } from "@/components/ui/action-form";
import { Badge } from "@/components/ui/badge";
import { LinkButton } from "@/components/ui/link-button";
import { SubmitButton } from "@/components/ui/submit-button";
import { Time } from "@/components/ui/time";
import type { SessionView } from "@/lib/auth/contract";
import { listSessions } from "@/lib/auth/queries";
import { SettingsHeader } from "../settings-header";
import { endOtherSessionsAction, endSessionAction } from "./actions";

export default asPage("Sessions", async function SessionsPage() {
  const sessions = await listSessions(await pageMember());
  const hasOthers = sessions.some(({ isCurrent }) => !isCurrent);
  return (
    <div className="grid max-w-2xl gap-5 *:first:mb-0">
      <SettingsHeader current="/settings/sessions" />
      <p className="text-muted">
        Where you are signed in. A session ends after 14 days without use, and after 90 days in any
        case. If you do not know one of them, end it.
      </p>
      <ul className="grid divide-y divide-line border-y border-line">
        {sessions.map((session) => (
          <Session key={session.id} session={session} />
        ))}
      </ul>
      {hasOthers && (
        <ActionForm action={endOtherSessionsAction}>
          <SubmitButton variant="secondary">End all others</SubmitButton>
        </ActionForm>
      )}
    </div>
  );
});

function Session({ session }: { session: SessionView }) {
  const { id, device, networkAddress, createdAt, lastUsedAt, isCurrent } = session;
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 py-3">
      <div className="min-w-0">
        <p className="flex flex-wrap items-center gap-2 font-medium">
          {device} {isCurrent && <Badge tone="success">This device</Badge>}
        </p>
        <p className="text-sm text-muted">
          {networkAddress} · used <Time value={lastUsedAt} /> · since{" "}
          <Time value={createdAt} as="date" />
        </p>
      </div>
      {isCurrent ? (
        <LinkButton href="/sign-out" size="sm">
          Sign out
        </LinkButton>
      ) : (
        <ActionForm action={endSessionAction}>
          <input type="hidden" name="sessionId" value={id} />
          <SubmitButton variant="secondary" size="sm" aria-label={`End the session ${device}`}>
            End
          </SubmitButton>
        </ActionForm>
      )}
    </li>
  );
}
