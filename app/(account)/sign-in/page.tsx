import { redirect } from "next/navigation";
import { asPage } from "@/app/page-edge";
import { ActionText } from "@/components/ui/action-fields";
import { ActionForm } from "@/components/ui/action-form";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { SIGN_IN_LIMITS } from "@/lib/auth/contract";
import { getViewer } from "@/lib/auth/get-viewer";
import { organisationName } from "@/lib/auth/organisation";
import { ownPath } from "@/lib/auth/own-path";
import { env } from "@/lib/env";
import { askForSignInMailAction, enterByOrganisationAction } from "./actions";
import { DemoPeople } from "./demo-people";
import { problemText } from "./problems";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default asPage("Sign in", async function SignInPage({ searchParams }: Props) {
  const { to: wanted, problem, error } = await searchParams;
  const to = ownPath(wanted);
  const trouble = problemText([problem, error].flat().find(Boolean));
  if ((await getViewer()).kind === "member" && !trouble) redirect(to);
  const organisation = organisationName();
  return (
    <div className="grid grid-cols-1 gap-10 py-6">
      <div className="mx-auto grid w-full max-w-md gap-6">
        <header className="grid gap-1">
          <h1 className="text-2xl">Sign in to {env.APP_NAME}</h1>
          <p className="text-muted">
            We send you a message with a link and a code. There is no password. New here? The same
            form starts your account.
          </p>
        </header>
        {trouble && <Notice kind="warning">{trouble}</Notice>}
        <ActionForm action={askForSignInMailAction} className="grid gap-4">
          <input type="hidden" name="to" value={to} />
          <ActionText
            label="E-mail address"
            hint={`The message is good for ${SIGN_IN_LIMITS.minutes} minutes.`}
            name="email"
            type="email"
            autoComplete="email"
            inputMode="email"
            required
            maxLength={254}
          />
          <SubmitButton pendingLabel="Sending">Send me a message</SubmitButton>
        </ActionForm>
        {organisation && (
          <ActionForm
            action={enterByOrganisationAction}
            className="grid gap-2 border-t border-line pt-6"
          >
            <input type="hidden" name="to" value={to} />
            <SubmitButton variant="secondary">Sign in with {organisation}</SubmitButton>
          </ActionForm>
        )}
      </div>
      {env.DEMO && <DemoPeople to={to} />}
    </div>
  );
});
