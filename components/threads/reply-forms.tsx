"use client";
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from "react";
import { createPortal, flushSync } from "react-dom";
import { fetchEditor } from "@/components/editor/editor-field";
import type { FormAction } from "@/lib/action";
import type { RichDoc } from "@/lib/rich-text/document";
import { Composer, quoteIn } from "./composer";
import { keepPlace } from "./echo";
import { type Quotable, QuoteButton } from "./quote-button";

export type ReplyDrafts = Record<string, { body: RichDoc; version: number }>;

export type ReplyFormProps = { action: FormAction; drafts: ReplyDrafts };

/** A form under a post, in an element of its own that goes along when the posts are drawn anew. */
type Open = { postId: string; place: HTMLElement };

/** Where the form goes that answers a post: under it, and for the opening post at the thread's end. */
const slotOf = (postId: string): Element | undefined =>
  [...document.querySelectorAll(`[data-composer="${postId}"]`)].at(-1);

const withOne = (all: Open[], postId: string): Open[] =>
  all.some((one) => one.postId === postId)
    ? all
    : [...all, { postId, place: document.createElement("div") }];

/** What was pressed, or pointed at, to answer a post. */
const opener = ({ target }: Event): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>("[data-compose]") : null;

/**
 * The forms that open in the page when a "Reply" is pressed, instead of leaving it. One put aside keeps
 * its words.
 */
export function ReplyForms({ action, drafts }: ReplyFormProps) {
  const [opened, setOpened] = useState<Open[]>([]);
  const [current, setCurrent] = useState<string | null>(null);
  /** Where the focus returns to. */
  const back = useRef<HTMLElement | null>(null);

  const begin = useCallback((postId: string, quote?: string): boolean => {
    const slot = slotOf(postId);
    if (!slot) return false;
    // At once: a field that takes the cursor later than this press brings up no keyboard on a phone.
    flushSync(() => {
      setCurrent(postId);
      if (slot.childElementCount === 0) setOpened((all) => withOne(all, postId));
    });
    slot.querySelector<HTMLElement>("[role=textbox], textarea")?.focus();
    slot.scrollIntoView({ block: "nearest" });
    if (quote !== undefined) quoteIn(slot, quote);
    return true;
  }, []);

  const putAside = (postId: string) => {
    // First, so that what opened it stands there again.
    flushSync(() => setCurrent(null));
    const nearest = slotOf(postId)?.parentElement?.querySelector<HTMLElement>("[data-compose]");
    const pressed = back.current?.dataset.compose === postId ? back.current : null;
    (pressed?.isConnected ? pressed : nearest)?.focus();
  };

  useLayoutEffect(keepPlace, []);

  useEffect(() => {
    const onClick = (event: MouseEvent) => {
      if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
      const pressed = opener(event);
      if (!pressed?.dataset.compose || !begin(pressed.dataset.compose)) return;
      event.preventDefault();
      back.current = pressed;
    };
    const onPointer = (event: Event) => opener(event) && fetchEditor();
    document.addEventListener("click", onClick);
    document.addEventListener("pointerover", onPointer);
    return () => {
      document.removeEventListener("click", onClick);
      document.removeEventListener("pointerover", onPointer);
    };
  }, [begin]);

  useLayoutEffect(() => {
    for (const { postId, place } of opened) {
      const slot = slotOf(postId);
      if (slot !== place.parentElement) slot?.append(place);
    }
  });

  return (
    <>
      <QuoteButton onQuote={({ postId, text }: Quotable) => begin(postId, text)} />
      {opened.map(({ postId, place }) =>
        createPortal(
          <div hidden={postId !== current}>
            <Composer
              action={action}
              place={`reply:${postId}`}
              hidden={{ parentId: postId }}
              label="Your reply"
              submitLabel="Reply"
              initial={drafts[postId]?.body ?? null}
              draftVersion={drafts[postId]?.version ?? 0}
              isOpen
              onCancel={() => putAside(postId)}
            />
          </div>,
          place,
          postId,
        ),
      )}
    </>
  );
}
