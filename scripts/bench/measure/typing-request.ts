import type { Browser, Page } from "@playwright/test";
import { Problem } from "../../services/problem";
import { asBrowserCookie } from "./open-browser";

/** Until the page's script is awake, typing goes unanswered. */
const TRIES = 10;
const PATIENCE = 3_000;

export type TypingRequest = { url: string; headers: Record<string, string> };

/** Types a search in the browser and returns the request that answers while typing, as it was sent. */
export async function typingRequest(
  browser: Browser,
  { origin, cookie, words }: { origin: string; cookie: string; words: string },
): Promise<TypingRequest> {
  const context = await browser.newContext();
  try {
    await context.addCookies([asBrowserCookie(cookie, origin)]);
    const page = await context.newPage();
    await page.goto(`${origin}/search`, { waitUntil: "networkidle" });
    for (let attempt = 0; attempt < TRIES; attempt++) {
      const request = await type(page, words);
      if (request === undefined) continue;
      const headers = Object.entries(await request.allHeaders());
      const kept = headers.filter(([name]) => /^(rsc|next-|accept$)/.test(name));
      return { url: request.url(), headers: Object.fromEntries(kept) };
    }
    throw new Problem("Nothing was asked for while a search was typed.");
  } finally {
    await context.close();
  }
}

async function type(page: Page, words: string) {
  const sent = page
    .waitForRequest((request) => asksFor(request.url(), words), { timeout: PATIENCE })
    .catch(() => undefined);
  const box = page.locator("main input[type=search]");
  await box.fill("");
  await box.fill(words);
  return sent;
}

const asksFor = (url: string, words: string) => new URL(url).searchParams.get("q") === words;
