import { asPage, pageMember } from "@/app/page-edge";
import { ActionForm } from "@/components/ui/action-form";
import { Badge } from "@/components/ui/badge";
import { EmptyState } from "@/components/ui/empty-state";
import { PenLine } from "@/components/ui/icons";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { SubmitButton } from "@/components/ui/submit-button";
import { Time } from "@/components/ui/time";
import type { DraftCard } from "@/lib/drafts/contract";
import { listDrafts } from "@/lib/drafts/queries";
import { discardDraftAction } from "../groups/[group]/threads/actions";

const kinds = { thread: "New thread", reply: "Reply", edit: "Edit" };

export default asPage("Drafts", async function DraftsPage() {
  const drafts = await listDrafts(await pageMember());
  return (
    <>
      <PageHeader title="Drafts" description="What you began to write. Only you see these." />
      {drafts.length === 0 ? (
        <EmptyState
          icon={<PenLine aria-hidden />}
          title="No drafts"
          action={<LinkButton href="/">Back to your groups</LinkButton>}
        >
          What you write saves itself while you write, and waits here until you post it.
        </EmptyState>
      ) : (
        <ul className="border-t border-line">
          {drafts.map((draft) => (
            <DraftRow key={draft.id} draft={draft} />
          ))}
        </ul>
      )}
    </>
  );
});

function DraftRow({ draft }: { draft: DraftCard }) {
  return (
    <li className="flex items-start justify-between gap-4 border-b border-line py-3">
      <div className="min-w-0">
        <p className="flex flex-wrap items-center gap-2 text-sm text-muted">
          <Badge>{kinds[draft.kind]}</Badge>
          <span>{draft.groupName}</span>
          <Time value={draft.updatedAt} />
        </p>
        <h2 className="mt-1 text-base font-semibold wrap-anywhere">
          <a href={draft.href} className="hover:underline">
            {draft.title}
          </a>
        </h2>
        <p className="text-muted wrap-anywhere">{draft.excerpt || "Nothing written yet"}</p>
      </div>
      <ActionForm action={discardDraftAction}>
        <input type="hidden" name="draftId" value={draft.id} />
        <SubmitButton variant="quiet" size="sm" aria-label={`Discard the draft ${draft.title}`}>
          Discard
        </SubmitButton>
      </ActionForm>
    </li>
  );
}
