"use client";
import { useEffect, useState } from "react";
import { createPortal } from "react-dom";
import type { FormAction } from "@/lib/action";
import type { RichDoc } from "@/lib/rich-text/document";
import { Composer } from "./composer";
import { type Quotable, QuoteButton } from "./quote-button";

export type ReplyDrafts = Record<string, { body: RichDoc; version: number }>;

type Open = { postId: string; slot: Element; quote: { text: string } | null };

/** Opens the reply form under the post whose "Reply" was pressed, instead of leaving the page for it. */
export function ComposeHere({ action, drafts }: { action: FormAction; drafts: ReplyDrafts }) {
  const [open, setOpen] = useState<Open | null>(null);

  const begin = (postId: string, text: string | null) => {
    const quote = text === null ? null : { text };
    const slot = document.querySelector(`[data-composer="${postId}"]`);
    if (slot && slot.childElementCount === 0) setOpen({ postId, slot, quote });
    else if (slot && quote) setOpen((now) => (now?.postId === postId ? { ...now, quote } : now));
    return slot !== null;
  };

  const cancel = () => {
    setOpen(null);
    document.querySelector<HTMLElement>(`[data-compose="${open?.postId}"]`)?.focus();
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

  const draft = open ? drafts[open.postId] : undefined;
  return (
    <>
      <QuoteButton onQuote={({ postId, text }: Quotable) => begin(postId, text)} />
      {open &&
        createPortal(
          <Composer
            key={open.postId}
            action={action}
            place={`reply:${open.postId}`}
            hidden={{ parentId: open.postId }}
            label="Your reply"
            submitLabel="Reply"
            initial={draft?.body ?? null}
            draftVersion={draft?.version ?? 0}
            isOpen
            quote={open.quote}
            onCancel={cancel}
          />,
          open.slot,
        )}
    </>
  );
}
