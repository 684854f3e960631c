import { asPage } from "@/app/page-edge";
import { ActionText } from "@/components/ui/action-fields";
import { ActionForm } from "@/components/ui/action-form";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { readBrowser } from "@/lib/auth/browser";
import { findUsableMessage } from "@/lib/auth/usable-messages";
import { env } from "@/lib/env";
import { enterByMailAction } from "../actions";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** Where the link of a message leads. Opening it changes nothing: mail scanners open links too. */
export default asPage("Confirm signing in", async function ConfirmPage({ searchParams }: Props) {
  const { token: sent } = await searchParams;
  const token = typeof sent === "string" ? sent : undefined;
  const { signInKey } = await readBrowser();
  const message = await findUsableMessage({ token, key: signInKey });
  return (
    <div className="mx-auto grid w-full max-w-md gap-6 py-6">
      {message ? (
        <Confirm token={token} email={message.isFromHere ? message.email : null} />
      ) : (
        <Spent hasLink={token !== undefined} />
      )}
      {env.DEMO && (
        <p className="text-sm text-muted">
          In the demo, messages arrive in the{" "}
          <a href="/dev/mailbox" className="link">
            demo mailbox
          </a>
          .
        </p>
      )}
    </div>
  );
});

function Confirm({ token, email }: { token: string | undefined; email: string | null }) {
  const needsCode = token === undefined || email === null;
  return (
    <>
      <header className="grid gap-1">
        <h1 className="text-2xl">{token ? `Sign in to ${env.APP_NAME}` : "Look in your mail"}</h1>
        <p className="text-muted">{explain(token, email)}</p>
      </header>
      <ActionForm action={enterByMailAction} className="grid gap-4">
        {token && <input type="hidden" name="token" value={token} />}
        {needsCode && (
          <ActionText
            label="Code"
            name="code"
            inputMode="numeric"
            autoComplete="one-time-code"
            pattern="[0-9\s\-]{6,}"
            title="The six digits of the message"
            maxLength={12}
            required
          />
        )}
        <SubmitButton>Sign in</SubmitButton>
      </ActionForm>
      <p className="text-sm">
        <a href="/sign-in" className="link">
          Ask for a new message
        </a>
      </p>
    </>
  );
}

function explain(token: string | undefined, email: string | null): string {
  if (token && email) return `You are signing in as ${email}.`;
  if (token) {
    return "You asked for this message in another browser. To sign in here, enter the 6-digit code that stands in it.";
  }
  return `We have sent a message to ${email}. Open its link in this browser, or enter its 6-digit code.`;
}

function Spent({ hasLink }: { hasLink: boolean }) {
  return (
    <>
      <h1 className="text-2xl">Sign in to {env.APP_NAME}</h1>
      <Notice
        kind="warning"
        action={<LinkButton href="/sign-in">Ask for a new message</LinkButton>}
      >
        {hasLink
          ? "This link is no longer valid. It works once and for ten minutes."
          : "There is no message waiting for this browser."}
      </Notice>
    </>
  );
}
