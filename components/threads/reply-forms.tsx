"use client";
import { useEffect, useLayoutEffect, useRef, useState } from "react";
import { createPortal } from "react-dom";
import type { FormAction } from "@/lib/action";
import type { RichDoc } from "@/lib/rich-text/document";
import { Composer } from "./composer";
import { keepPlace } from "./echo";
import { type Quotable, QuoteButton } from "./quote-button";

export type ReplyDrafts = Record<string, { body: RichDoc; version: number }>;

export type ReplyFormProps = {
  action: FormAction;
  opening: { id: string; authorName: string };
  drafts: ReplyDrafts;
  /** For the form at the end; the others draw their own. */
  submissionId: string;
  /** Whether the form at the end takes the cursor at once. */
  isOpen: boolean;
};

/** A form under a post, in an element of its own that goes along when the posts are drawn anew. */
type Open = { postId: string; place: HTMLElement };
type Quotes = Record<string, { text: string }>;

const slotOf = (postId: string) => document.querySelector(`[data-composer="${postId}"]`);

/**
 * The form at the thread's end, which answers the opening post, and the forms that open under the
 * other posts when their "Reply" is pressed, instead of leaving the page. One put aside keeps its words.
 */
export function ReplyForms({ action, opening, drafts, submissionId, isOpen }: ReplyFormProps) {
  const [opened, setOpened] = useState<Open[]>([]);
  const [current, setCurrent] = useState<string | null>(null);
  const [quotes, setQuotes] = useState<Quotes>({});
  const end = useRef<HTMLElement>(null);

  const begin = (postId: string, text: string | null) => {
    if (text !== null) setQuotes((all) => ({ ...all, [postId]: { text } }));
    if (postId === opening.id) {
      end.current?.querySelector<HTMLElement>("[role=textbox], textarea")?.focus();
      return true;
    }
    const slot = slotOf(postId);
    if (!slot) return false;
    const isOpened = opened.some((one) => one.postId === postId);
    if (!isOpened && slot.childElementCount > 0) return true;
    if (!isOpened) setOpened((all) => [...all, { postId, place: document.createElement("div") }]);
    setCurrent(postId);
    return true;
  };

  const putAside = (postId: string) => {
    setCurrent(null);
    document.querySelector<HTMLElement>(`[data-compose="${postId}"]`)?.focus();
  };

  useLayoutEffect(keepPlace, []);

  useEffect(() => {
    const onClick = (event: MouseEvent) => {
      if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
      const target = event.target instanceof Element ? event.target : null;
      const postId = target?.closest<HTMLElement>("[data-compose]")?.dataset.compose;
      if (postId && begin(postId, null)) event.preventDefault();
    };
    document.addEventListener("click", onClick);
    return () => document.removeEventListener("click", onClick);
  });

  useLayoutEffect(() => {
    for (const { postId, place } of opened) {
      const slot = slotOf(postId);
      if (slot !== place.parentElement) slot?.append(place);
    }
  });

  useEffect(() => {
    const place = opened.find(({ postId }) => postId === current)?.place;
    place?.querySelector<HTMLElement>("[role=textbox]")?.focus();
  }, [opened, current]);

  const formOf = (postId: string) => ({
    action,
    place: `reply:${postId}`,
    hidden: { parentId: postId },
    label: "Your reply",
    submitLabel: "Reply",
    initial: drafts[postId]?.body ?? null,
    draftVersion: drafts[postId]?.version ?? 0,
    quote: quotes[postId] ?? null,
  });

  return (
    <>
      <section ref={end} id="reply" aria-labelledby="reply-title" className="reply-end">
        <h2 id="reply-title" className="text-lg">
          Reply to the thread
        </h2>
        <Composer
          {...formOf(opening.id)}
          submissionId={submissionId}
          placeholder={`Reply to ${opening.authorName}`}
          isOpen={isOpen}
        />
      </section>
      <QuoteButton onQuote={({ postId, text }: Quotable) => begin(postId, text)} />
      {opened.map(({ postId, place }) =>
        createPortal(
          <div hidden={postId !== current}>
            <Composer {...formOf(postId)} isOpen onCancel={() => putAside(postId)} />
          </div>,
          place,
          postId,
        ),
      )}
    </>
  );
}
