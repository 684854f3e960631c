import type { Browser } from "@playwright/test";
import { RESULTS_PER_PAGE } from "@/lib/search/contract";
import type { Filled } from "./fill/fill-database";
import { settledHits } from "./floor/settled-hits";
import { asBrowser } from "./measure/as-browser";
import { typingRequest } from "./measure/typing-request";
import type { Page } from "./pages";

type Asking = { origin: string; cookie: string };

/** The answer while somebody types a search: what the page's own script asks for, as a browser sends it. */
export async function typingPage(
  browser: Browser,
  asking: Asking,
  forum: { filled: Filled; engine: { url: string; key: string }; groupIds: string[] },
): Promise<Page> {
  const [first = "", second = ""] = forum.filled.words["less common"].split(" ");
  const words = `${first} ${second.slice(0, Math.ceil(second.length / 2))}`;
  const { url, headers } = await typingRequest(browser, { ...asking, words });
  const question = { words, groupIds: forum.groupIds };
  const hits = await settledHits(forum.engine, question);
  const { pathname, search } = new URL(url);
  return {
    name: "typing a search",
    path: pathname + search,
    headers,
    mustHold: hits.slice(0, RESULTS_PER_PAGE),
    floor: { page: "search", ...question },
    isLookedAt: false,
  };
}

/** The page of notifications, if there is one. */
export async function notificationsPage({ origin, cookie }: Asking): Promise<Page[]> {
  const path = "/notifications";
  const answer = await fetch(origin + path, { headers: asBrowser(cookie) });
  if (answer.status !== 200) return [];
  return [{ name: "notifications", path, mustHold: ["</main>"], floor: null, isLookedAt: true }];
}
