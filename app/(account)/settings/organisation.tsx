import { ActionForm } from "@/components/ui/action-form";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { hasAccountAt } from "@/lib/auth/accounts";
import { organisationName, organisationSettings } from "@/lib/auth/organisation";
import type { MemberViewer } from "@/lib/policy/viewer";
import { connectOrganisationAction } from "./actions";

const TAKEN = "That account of your organisation belongs to another member here.";

/** Signing in through an organisation, where one is configured. */
export async function Organisation({
  viewer,
  problem,
}: {
  viewer: MemberViewer;
  problem: string | string[] | undefined;
}) {
  const settings = organisationSettings();
  if (!settings) return null;
  const isConnected = await hasAccountAt(settings.issuer, viewer.memberId);
  const name = organisationName();
  return (
    <section aria-labelledby="organisation" className="grid gap-3 border-t border-line pt-6">
      <h2 id="organisation" className="text-lg">
        Sign in with {name}
      </h2>
      {problem === "taken" && <Notice kind="warning">{TAKEN}</Notice>}
      {isConnected ? (
        <p className="text-muted">Your account there is connected. You can sign in either way.</p>
      ) : (
        <ActionForm action={connectOrganisationAction} className="grid justify-items-start gap-3">
          <p className="text-muted">
            Connect your account there, and you can sign in without a message.
          </p>
          <SubmitButton variant="secondary">Connect {name}</SubmitButton>
        </ActionForm>
      )}
    </section>
  );
}
