import { asPage } from "@/app/page-edge";
import { PageHeader } from "@/components/ui/page-header";
import { Time } from "@/components/ui/time";
import { getMailboxMessage } from "../read-mailbox";

const LINK = /(https?:\/\/[^\s<>"')]+)/;

type Props = { params: Promise<{ message: string }> };

export default asPage("Demo mailbox", async function MessagePage({ params }: Props) {
  const { message: id } = await params;
  const { subject, to, at, text, html } = await getMailboxMessage(id);
  return (
    <div className="grid gap-6">
      <PageHeader
        title={subject}
        trail={
          <a href="/dev/mailbox" className="link">
            Demo mailbox
          </a>
        }
        description={
          <>
            to {to} · <Time value={at} />
          </>
        }
      />
      <section
        aria-label="Message as text"
        className="max-w-[75ch] whitespace-pre-wrap break-words"
      >
        <TextWithLinks text={text} />
      </section>
      {html && (
        <iframe
          title="Message as HTML"
          sandbox=""
          srcDoc={html}
          className="h-[36rem] w-full rounded-lg border border-line bg-white"
        />
      )}
    </div>
  );
});

/** The HTML below is sandboxed, so the links to follow are these. */
function TextWithLinks({ text }: { text: string }) {
  const parts = text.split(LINK).map((part, place) => ({ part, place, isLink: place % 2 === 1 }));
  return parts.map(({ part, place, isLink }) =>
    isLink ? (
      <a key={place} href={part} className="link">
        {part}
      </a>
    ) : (
      part
    ),
  );
}
