"use client";
import { useEffect } from "react";

const BATCH_MS = 1_000;

/** Tells the server which new posts have been on the screen, and brings the first of them into view. */
export function SeenMarker({ threadId }: { threadId: string }) {
  useEffect(() => {
    const fresh = [...document.querySelectorAll<HTMLElement>("[data-unread]")];
    if (!location.hash && window.scrollY === 0) {
      document.querySelector("[data-first-unread]")?.scrollIntoView({ block: "start" });
    }
    if (fresh.length === 0) return;
    let seen: string[] = [];
    const send = () => {
      if (seen.length === 0) return;
      const postIds = seen;
      seen = [];
      void fetch("/api/seen", {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify({ threadId, postIds }),
        keepalive: true,
      }).catch(() => seen.push(...postIds));
    };
    const observer = new IntersectionObserver(
      (entries) => {
        for (const { isIntersecting, target } of entries) {
          if (!isIntersecting || !(target instanceof HTMLElement)) continue;
          observer.unobserve(target);
          if (target.dataset.post) seen.push(target.dataset.post);
        }
      },
      { rootMargin: "0px 0px -15% 0px" },
    );
    for (const post of fresh) observer.observe(post);
    const timer = setInterval(send, BATCH_MS);
    addEventListener("pagehide", send);
    return () => {
      observer.disconnect();
      clearInterval(timer);
      removeEventListener("pagehide", send);
      send();
    };
  }, [threadId]);
  return null;
}
