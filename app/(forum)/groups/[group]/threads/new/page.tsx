import { redirect } from "next/navigation";
import { asPage, pageMember } from "@/app/page-edge";
import { Composer } from "@/components/threads/composer";
import { findDrafts } from "@/lib/drafts/queries";
import { newId } from "@/lib/ids";
import { groupAt } from "../../open-group";
import { WhyNot } from "../../why-not";
import { startThreadAction } from "../actions";

type Props = { params: Promise<{ group: string }> };

export default asPage("New thread", async function NewThreadPage({ params }: Props) {
  const viewer = await pageMember();
  const group = await groupAt((await params).group);
  const base = `/groups/${group.slug}`;
  if (!group.mayRead.allowed) redirect(`${base}/about`);
  const place = `thread:${group.id}`;
  const draft = (await findDrafts(viewer, [place])).get(place);
  return (
    <section aria-labelledby="new-thread">
      <h1 id="new-thread" className="text-2xl">
        Start a thread
      </h1>
      <p className="mt-1 mb-4 max-w-prose text-muted">
        Leave out anything by which a patient could be recognised: age bands instead of ages, days
        since instead of dates, no places.
      </p>
      {group.mayStartThread.allowed ? (
        <Composer
          action={startThreadAction}
          place={place}
          hidden={{ groupId: group.id }}
          label="Opening post"
          submitLabel="Start thread"
          placeholder="What would you like to ask or tell your colleagues?"
          initial={draft?.body ?? null}
          initialTitle={draft?.title ?? ""}
          draftVersion={draft?.version ?? 0}
          submissionId={newId()}
          cancelHref={base}
          withTitle
          isOpen
        />
      ) : (
        <WhyNot
          className="mt-4"
          reason={group.mayStartThread.reason}
          viewer={viewer}
          group={group}
        />
      )}
    </section>
  );
});
