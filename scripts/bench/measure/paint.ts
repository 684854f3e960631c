import type { Browser, BrowserContext, Page } from "@playwright/test";
import type { Target } from "../load/drive";
import { median } from "../load/statistics";
import { asBrowserCookie } from "./open-browser";

/** How a page appears. Times in milliseconds, bytes as they came over the wire. */
export type Paint = {
  firstPaint: number;
  largestPaint: number;
  /** Of tasks longer than 50 ms, what is beyond. */
  blocking: number;
  layoutShift: number;
  script: number;
  style: number;
  font: number;
  document: number;
  requests: number;
};

export type Visits = Record<"cold" | "warm" | "slow", Paint>;

const VISITS = 3;
const SLOWDOWN = 4;
const SETTLED_AFTER = 600;

/** Visits a page with nothing cached, with everything cached, and cold on a machine four times slower. */
export async function paintOf(browser: Browser, target: Target): Promise<Visits> {
  const seen: Record<keyof Visits, Paint[]> = { cold: [], warm: [], slow: [] };
  for (let number = 0; number < VISITS; number++) {
    const context = await contextFor(browser, target);
    seen.cold.push(await visit(context, target.url, 1));
    seen.warm.push(await visit(context, target.url, 1));
    await context.close();
    const other = await contextFor(browser, target);
    seen.slow.push(await visit(other, target.url, SLOWDOWN));
    await other.close();
  }
  return { cold: medianOf(seen.cold), warm: medianOf(seen.warm), slow: medianOf(seen.slow) };
}

async function contextFor(browser: Browser, { url, headers }: Target): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  await context.addCookies([asBrowserCookie(headers.cookie ?? "", url)]);
  return context;
}

async function visit(context: BrowserContext, url: string, slowdown: number): Promise<Paint> {
  const page = await context.newPage();
  const bytes = await countBytes(page, slowdown);
  await page.goto(url, { waitUntil: "networkidle" });
  const times = await page.evaluate(readTimes, SETTLED_AFTER);
  await page.close();
  return { ...times, ...bytes };
}

async function countBytes(page: Page, slowdown: number) {
  const session = await page.context().newCDPSession(page);
  await session.send("Network.enable");
  await session.send("Emulation.setCPUThrottlingRate", { rate: slowdown });
  const kinds = new Map<string, string>();
  const bytes = { script: 0, style: 0, font: 0, document: 0, requests: 0 };
  session.on("Network.responseReceived", ({ requestId, type }) => {
    kinds.set(requestId, type);
    bytes.requests++;
  });
  session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    const kind = kinds.get(requestId);
    if (kind === "Script") bytes.script += encodedDataLength;
    if (kind === "Stylesheet") bytes.style += encodedDataLength;
    if (kind === "Font") bytes.font += encodedDataLength;
    if (kind === "Document") bytes.document += encodedDataLength;
  });
  return bytes;
}

/** Runs in the page, once it is quiet: what the browser noted while it loaded. Nothing in it has a name, which the page would not know. */
async function readTimes(settledAfter: number) {
  const [largest = [], shifts = [], tasks = []] = await Promise.all(
    ["largest-contentful-paint", "layout-shift", "longtask"].map(
      (type) =>
        new Promise<(PerformanceEntry & { value?: number })[]>((resolve) => {
          const entries: PerformanceEntry[] = [];
          new PerformanceObserver((list) => entries.push(...list.getEntries())).observe({
            type,
            buffered: true,
          });
          setTimeout(() => resolve(entries), settledAfter);
        }),
    ),
  );
  const firstPaint = performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? 0;
  const late = tasks.filter(({ startTime, duration }) => startTime + duration > firstPaint);
  return {
    firstPaint,
    largestPaint: largest.at(-1)?.startTime ?? firstPaint,
    blocking: late.reduce((sum, { duration }) => sum + Math.max(0, duration - 50), 0),
    layoutShift: shifts.reduce((sum, { value = 0 }) => sum + value, 0),
  };
}

function medianOf(visits: Paint[]): Paint {
  const of = (pick: (paint: Paint) => number) => median(visits.map(pick));
  return {
    firstPaint: of((paint) => paint.firstPaint),
    largestPaint: of((paint) => paint.largestPaint),
    blocking: of((paint) => paint.blocking),
    layoutShift: of((paint) => paint.layoutShift),
    script: of((paint) => paint.script),
    style: of((paint) => paint.style),
    font: of((paint) => paint.font),
    document: of((paint) => paint.document),
    requests: of((paint) => paint.requests),
  };
}
