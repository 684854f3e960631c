"use client";
import { useEffect, useState } from "react";
import { Quote } from "@/components/ui/icons";

export type Quotable = { postId: string; text: string };

type Found = Quotable & { top: number; left: number };

/** The selected words and the post they stand in, when the selection lies within one post that can be answered. */
function quotable(): Found | null {
  const selection = document.getSelection();
  const text = selection?.toString().trim();
  if (!selection || !text || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const within = range.commonAncestorContainer;
  const element = within instanceof Element ? within : within.parentElement;
  const post = element?.closest("[data-post-body]")?.closest<HTMLElement>("[data-post]");
  const postId = post?.dataset.post;
  if (!postId || !post.querySelector(`[data-compose="${postId}"]`)) return null;
  const box = range.getBoundingClientRect();
  const left = Math.min(Math.max(8, box.left), window.innerWidth - 140);
  return { postId, text, top: Math.max(8, box.top - 44), left };
}

/** Appears over words selected in a post and takes them into a reply. */
export function QuoteButton({ onQuote }: { onQuote: (quote: Quotable) => void }) {
  const [found, setFound] = useState<Found | null>(null);

  useEffect(() => {
    const look = () => setFound(quotable());
    const hide = () => setFound(null);
    document.addEventListener("selectionchange", look);
    document.addEventListener("scroll", hide, { passive: true });
    return () => {
      document.removeEventListener("selectionchange", look);
      document.removeEventListener("scroll", hide);
    };
  }, []);

  if (!found) return null;
  return (
    <button
      type="button"
      className="btn btn-secondary btn-sm quote-here"
      style={{ top: found.top, left: found.left }}
      onPointerDown={(event) => event.preventDefault()}
      onClick={() => {
        onQuote(found);
        setFound(null);
      }}
    >
      <Quote aria-hidden />
      Quote in reply
    </button>
  );
}
