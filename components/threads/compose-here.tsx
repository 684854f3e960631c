"use client";
import { useEffect, useState } from "react";
import { createPortal } from "react-dom";
import type { FormAction } from "@/lib/action";
import type { RichDoc } from "@/lib/rich-text/document";
import { Composer } from "./composer";
import { type Quotable, QuoteButton } from "./quote-button";

export type ReplyDrafts = Record<string, { body: RichDoc; version: number }>;

type Open = { postId: string; slot: Element; quote: { text: string } | null };

/** Opens the reply form under the post whose "Reply" was pressed, instead of leaving the page for it. A form put aside keeps its words. */
export function ComposeHere({ action, drafts }: { action: FormAction; drafts: ReplyDrafts }) {
  const [opened, setOpened] = useState<Open[]>([]);
  const [current, setCurrent] = useState<string | null>(null);

  const begin = (postId: string, text: string | null) => {
    const slot = document.querySelector(`[data-composer="${postId}"]`);
    if (!slot) return false;
    const quote = text === null ? null : { text };
    const isOpened = opened.some((one) => one.postId === postId);
    if (!isOpened && slot.childElementCount > 0) return true;
    setOpened((all) =>
      isOpened
        ? all.map((one) => (quote && one.postId === postId ? { ...one, quote } : one))
        : [...all, { postId, slot, quote }],
    );
    setCurrent(postId);
    return true;
  };

  const putAside = (postId: string) => {
    setCurrent(null);
    document.querySelector<HTMLElement>(`[data-compose="${postId}"]`)?.focus();
  };

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

  useEffect(() => {
    const slot = opened.find(({ postId }) => postId === current)?.slot;
    slot?.querySelector<HTMLElement>("[role=textbox]")?.focus();
  }, [opened, current]);

  return (
    <>
      <QuoteButton onQuote={({ postId, text }: Quotable) => begin(postId, text)} />
      {opened.map(({ postId, slot, quote }) =>
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
              quote={quote}
              onCancel={() => putAside(postId)}
            />
          </div>,
          slot,
          postId,
        ),
      )}
    </>
  );
}
