"use client";
import { useCallback, useEffect, useRef, useState } from "react";
import type { RichDoc } from "@/lib/rich-text/document";

/** How long after the last key a draft is saved; a pause of two seconds is the promise. */
const PAUSE_MS = 1_200;
const RETRY_MS = 10_000;

export type DraftStatus =
  | { kind: "idle" }
  | { kind: "saving" }
  | { kind: "saved" }
  | { kind: "failed"; message: string };

type Content = { title: string; body: RichDoc };

/** Saves what is being written to the server after each pause, one save at a time, the latest last. */
export function useDraft(place: string, startVersion: number) {
  const [status, setStatus] = useState<DraftStatus>({ kind: "idle" });
  const version = useRef(startVersion);
  const waiting = useRef<Content | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const saving = useRef<Promise<void> | null>(null);
  const isStopped = useRef(false);

  const save = useCallback(
    async (content: Content) => {
      setStatus({ kind: "saving" });
      const outcome = await send(place, version.current, content);
      if (outcome.kind === "saved") {
        version.current = outcome.version;
        setStatus({ kind: "saved" });
        return;
      }
      if (outcome.kind === "refused") isStopped.current = true;
      else waiting.current ??= content;
      setStatus({ kind: "failed", message: outcome.message });
    },
    [place],
  );

  const flush = useCallback(() => {
    clearTimeout(timer.current);
    const content = waiting.current;
    if (!content || saving.current || isStopped.current) return;
    waiting.current = null;
    saving.current = save(content).finally(() => {
      saving.current = null;
      if (waiting.current === content) timer.current = setTimeout(flush, RETRY_MS);
      else flush();
    });
  }, [save]);

  const change = useCallback(
    (content: Content) => {
      waiting.current = content;
      clearTimeout(timer.current);
      timer.current = setTimeout(flush, PAUSE_MS);
    },
    [flush],
  );

  /** Before posting: the draft goes with the post, so nothing may save it again. Returns the save under way, which must not arrive after the post. */
  const stop = useCallback(() => {
    isStopped.current = true;
    clearTimeout(timer.current);
    return saving.current;
  }, []);

  const resume = useCallback(() => {
    isStopped.current = false;
    flush();
  }, [flush]);

  useEffect(() => {
    const onHide = () => {
      if (document.visibilityState === "hidden") flush();
    };
    document.addEventListener("visibilitychange", onHide);
    return () => {
      document.removeEventListener("visibilitychange", onHide);
      flush();
    };
  }, [flush]);

  return { status, change, stop, resume };
}

type Outcome =
  | { kind: "saved"; version: number }
  | { kind: "refused"; message: string }
  | { kind: "lost"; message: string };

async function send(place: string, version: number, content: Content): Promise<Outcome> {
  try {
    const response = await fetch("/api/drafts", {
      method: "PUT",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ place, version, ...content }),
      keepalive: JSON.stringify(content).length < 60_000,
    });
    const answer: { version?: number; title?: string } = await response.json();
    if (response.ok && answer.version) return { kind: "saved", version: answer.version };
    const message = answer.title ?? "The draft could not be saved.";
    return { kind: response.status >= 500 ? "lost" : "refused", message };
  } catch {
    return {
      kind: "lost",
      message: "No connection: the draft is not saved yet. It will be tried again.",
    };
  }
}
