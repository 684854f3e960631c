import { LinkButton } from "@/components/ui/link-button";
import { Time } from "@/components/ui/time";
import type { DeskCase, DeskDocument } from "@/lib/verification/desk/contract";

const hrefOf = ({ id }: DeskDocument) =>
  `/api/files/verification-documents?${new URLSearchParams({ documentId: id })}`;

/** What was sent as evidence. A picture is fetched when it is unfolded, so that only then it counts as seen. */
export function Documents({ one }: { one: DeskCase }) {
  const { documents, mayWork, state, isAppeal } = one;
  if (documents.length === 0) {
    return state === "decided" ? null : (
      <section aria-labelledby="documents" className="grid gap-1">
        <h2 id="documents" className="text-lg">
          Documents
        </h2>
        <p className="text-muted">
          {isAppeal
            ? "None was sent with the appeal, and what was sent before it is destroyed. Ask for a new one if you have to see it."
            : "None was sent."}
        </p>
      </section>
    );
  }
  return (
    <section aria-labelledby="documents" className="grid gap-3">
      <h2 id="documents" className="text-lg">
        Documents
      </h2>
      <p className="text-sm text-muted">
        {mayWork
          ? "Each time you open one is noted in the audit log. All are destroyed when you decide."
          : "Only whoever has claimed the case can open them."}
      </p>
      <ul className="grid gap-3">
        {documents.map((document, index) => (
          <li key={document.id} className="grid gap-2 rounded-lg border border-line p-3">
            <p className="text-sm">
              <span className="font-semibold">
                {document.isPicture ? "Picture" : "PDF"} {index + 1}
              </span>
              <span className="text-muted">
                {" "}
                · {kilobytes(document.byteSize)} · sent <Time value={document.uploadedAt} /> ·
                destroyed at the latest <Time value={document.destroyAt} as="date" />
              </span>
            </p>
            {document.sentBy.length > 0 && (
              <p className="text-sm text-warning">
                The same file was sent by {document.sentBy.join(", ")}.
              </p>
            )}
            {mayWork && <Shown document={document} name={one.member.name} />}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Shown({ document, name }: { document: DeskDocument; name: string }) {
  if (!document.isPicture) {
    return (
      <div>
        <LinkButton href={hrefOf(document)} size="sm" download data-shortcut="d">
          Download the PDF
        </LinkButton>
      </div>
    );
  }
  return (
    <details>
      <summary className="btn btn-secondary btn-sm" data-shortcut="d">
        Show the picture
      </summary>
      <picture>
        <img
          src={hrefOf(document)}
          alt={`Document that ${name} sent`}
          loading="lazy"
          className="mt-3 min-h-24 w-full rounded-md border border-line bg-sunken object-contain"
        />
      </picture>
    </details>
  );
}

const kilobytes = (bytes: number) =>
  bytes < 1_000_000
    ? `${Math.max(1, Math.round(bytes / 1000))} kB`
    : `${(bytes / 1_000_000).toFixed(1)} MB`;
