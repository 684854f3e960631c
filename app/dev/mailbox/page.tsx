import { asPage } from "@/app/page-edge";
import { EmptyState } from "@/components/ui/empty-state";
import { Mail } from "@/components/ui/icons";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { Time } from "@/components/ui/time";
import { listMailbox } from "./read-mailbox";

export default asPage("Demo mailbox", async function MailboxPage() {
  const messages = await listMailbox();
  return (
    <>
      <PageHeader
        title="Demo mailbox"
        description="Every message the demo has sent, to whomever. With a mail server configured, messages go out instead and this page is gone."
        actions={<LinkButton href="/dev/mailbox">Look again</LinkButton>}
      />
      {messages.length === 0 ? (
        <EmptyState title="No mail yet" icon={<Mail />}>
          Ask for a sign-in message, and it arrives here within seconds.
        </EmptyState>
      ) : (
        <ul className="grid divide-y divide-line border-y border-line">
          {messages.map(({ id, subject, to, at }) => (
            <li key={id} className="grid gap-0.5 py-3">
              <a href={`/dev/mailbox/${id}`} className="font-semibold hover:underline">
                {subject}
              </a>
              <p className="text-sm text-muted">
                to {to} · <Time value={at} />
              </p>
            </li>
          ))}
        </ul>
      )}
    </>
  );
});
