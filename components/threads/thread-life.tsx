"use client";
import { type ReplyFormProps, ReplyForms } from "./reply-forms";
import { SeenMarker } from "./seen-marker";

/** What moves on a thread's page: one island, since each costs the page. */
export function ThreadLife({
  threadId,
  reply,
}: {
  threadId: string;
  /** Null where the viewer cannot reply. */
  reply: ReplyFormProps | null;
}) {
  return (
    <>
      {reply && <ReplyForms {...reply} />}
      <SeenMarker threadId={threadId} />
    </>
  );
}
