"use client";
import { useCallback, useEffect, useRef, useState } from "react";
import type { RichDoc } from "@/lib/rich-text/document";

/** How long after the last key a draft is saved; a pause of two seconds is the promise. */
const PAUSE_MS = 1_200;

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
  const isSaving = useRef(false);
  const isStopped = useRef(false);

  const flush = useCallback(async () => {
    clearTimeout(timer.current);
    const content = waiting.current;
    if (!content || isSaving.current || isStopped.current) return;
    waiting.current = null;
    isSaving.current = true;
    setStatus({ kind: "saving" });
    const outcome = await send(place, version.current, content);
    isSaving.current = false;
    if (outcome.kind === "saved") {
      version.current = outcome.version;
      setStatus({ kind: "saved" });
      if (waiting.current) await flush();
      return;
    }
    if (outcome.kind === "refused") isStopped.current = true;
    else {
      waiting.current ??= content;
      timer.current = setTimeout(flush, 10_000);
    }
    setStatus({ kind: "failed", message: outcome.message });
  }, [place]);

  const change = useCallback(
    (content: Content) => {
      waiting.current = content;
      clearTimeout(timer.current);
      timer.current = setTimeout(flush, PAUSE_MS);
    },
    [flush],
  );

  /** Before posting: the draft goes with the post, so nothing may save it again. */
  const stop = useCallback(() => {
    isStopped.current = true;
    clearTimeout(timer.current);
  }, []);

  const resume = useCallback(() => {
    isStopped.current = false;
  }, []);

  useEffect(() => {
    const onHide = () => {
      if (document.visibilityState === "hidden") void flush();
    };
    document.addEventListener("visibilitychange", onHide);
    return () => {
      document.removeEventListener("visibilitychange", onHide);
      clearTimeout(timer.current);
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
