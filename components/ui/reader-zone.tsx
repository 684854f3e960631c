"use client";
import { useEffect } from "react";

/** The cookie that tells the server the reader's time zone. */
const COOKIE = "zone";
const YEAR = 365 * 86_400_000;

/** Says full times in the reader's own zone on hover, and remembers that zone for the next page. */
export function ReaderZone() {
  useEffect(() => {
    const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
    const expires = Date.now() + YEAR;
    // Refused cookies leave the page in UTC, which it says.
    window.cookieStore
      ?.set({ name: COOKIE, value: timeZone, expires, sameSite: "lax" })
      .catch(() => null);
    const format = new Intl.DateTimeFormat(undefined, { dateStyle: "full", timeStyle: "short" });
    const retitle = ({ target }: Event) => {
      const time = target instanceof Element ? target.closest("time[title]") : null;
      const stamp = Date.parse(time?.getAttribute("datetime") ?? "");
      if (time && !Number.isNaN(stamp)) time.setAttribute("title", format.format(stamp));
    };
    document.addEventListener("pointerover", retitle, { passive: true });
    return () => document.removeEventListener("pointerover", retitle);
  }, []);
  return null;
}
