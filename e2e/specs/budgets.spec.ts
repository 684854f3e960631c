import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { expect, test } from "../fixtures/forum";
import { costOf } from "../fixtures/transfer";

const KB = 1_000;
/** In all, compressed; the editor comes when someone turns to it, not before. */
const SCRIPT = 170 * KB;
const STYLE = 25 * KB;
const LAYOUT_SHIFT = 0.02;
/** They answer in turn. */
const PROCESSES = 2;

const LONG_THREAD = /Things the last shift taught me/;

/** Address of a page, and how many statements it may send, however many rows there are. */
const pages = {
  home: { address: "/", statements: 6 },
  group: { address: "/groups/emergency-medicine", statements: 6 },
  "long thread": { address: null, statements: 6 },
  "long thread at a post": { address: null, statements: 6 },
  search: { address: "/search?q=lithium+level", statements: 6 },
  verification: { address: "/verification?again=yes", statements: 8 },
};

/** Statements of the web process so far. Its jobs run over connections of their own and are not counted. */
const statementsSent = () =>
  readFileSync(process.env.WEB_LOG ?? "", "utf8").split('"statement.sent"').length - 1;

/** The permalink of the last post on the page after the thread's first. */
async function lastPost(page: Page, thread: string): Promise<string> {
  await page.goto(thread);
  await page.getByRole("link", { name: "More posts" }).click();
  await page.waitForURL(/after=/);
  const times = page.getByRole("article").last().locator("a:has(time)");
  return (await times.getAttribute("href")) ?? "";
}

for (const [name, { address, statements }] of Object.entries(pages)) {
  test(`${name}: statements, bytes and stillness stay within budget`, async ({
    pageOf,
    demoMember,
  }) => {
    const member = await demoMember("Kirsty MacLeod");
    const finding = await pageOf(member);
    await finding.goto("/groups/emergency-medicine");
    const link = finding.getByRole("link", { name: LONG_THREAD });
    const thread = (await link.getAttribute("href")) ?? "";
    const target =
      address ?? (name.endsWith("at a post") ? await lastPost(finding, thread) : thread);

    /* A connection's first statement asks for its types; later visits find connections in each process. */
    for (let visit = 0; visit < 2 * PROCESSES; visit++) await finding.request.get(target);
    const before = statementsSent();
    const answer = await finding.request.get(target);
    expect(answer.status()).toBe(200);
    await expect.poll(statementsSent).toBeGreaterThan(before);
    const sent = statementsSent() - before;

    const cost = await costOf(await pageOf(member), target);
    test.info().annotations.push({ type: "cost", description: JSON.stringify({ sent, ...cost }) });
    console.log(`${name}: ${JSON.stringify({ sent, ...cost })}`);
    expect(sent).toBeLessThanOrEqual(statements);
    expect(cost.script).toBeLessThanOrEqual(SCRIPT);
    expect(cost.style).toBeLessThanOrEqual(STYLE);
    expect(cost.layoutShift).toBeLessThanOrEqual(LAYOUT_SHIFT);
  });
}
