import { spawnSync } from "node:child_process";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import type { Browser } from "@playwright/test";
import postgres from "postgres";
import { sqlClients } from "@/db/client";
import { Problem } from "../services/problem";
import { notificationsPage, typingPage } from "./extra-pages";
import { floorPage } from "./floor/floor-page";
import type { FloorPage } from "./floor/floor-request";
import { type Floor, startFloor } from "./floor/start-floor";
import { drive } from "./load/drive";
import { warmAll } from "./load/warm-all";
import { asBrowser } from "./measure/as-browser";
import { countStatements } from "./measure/count-statements";
import { measureReplies, REPLY_LOADS, takesReplies } from "./measure/measure-replies";
import { openBrowser } from "./measure/open-browser";
import { paintOf } from "./measure/paint";
import { signIn } from "./measure/sign-in";
import { untilChecked } from "./measure/until-checked";
import { watchMemory } from "./measure/watch-memory";
import { weigh } from "./measure/weigh";
import { prepareWriters, replyTarget, type Writers } from "./measure/writers";
import { measurePage, warmPage } from "./measure-page";
import { isChosen, type Options } from "./options";
import { listPages, type Page } from "./pages";
import { profiled } from "./profile/profiled";
import type { Report } from "./report/figures";
import type { Scratch } from "./scratch";
import { startWeb, type Web } from "./web";

type Run = {
  options: Options;
  scratch: Scratch;
  sql: postgres.Sql;
  cookie: string;
  browser: Browser | undefined;
  writers: Writers;
  report: Report;
};

/** Everything that can be measured of a filled forum while it runs. */
export async function measureForum(scratch: Scratch, options: Options): Promise<Report> {
  const sql = postgres(scratch.databaseUrl, { max: 4, onnotice: () => {} });
  const browser = options.loadOnly ? undefined : await openBrowser();
  try {
    const cookie = await signIn(sql, scratch.filled.readerId);
    const writers = await prepareWriters(sql, scratch.filled);
    const run: Run = {
      options,
      scratch,
      sql,
      cookie,
      browser,
      writers,
      report: emptyReport(options),
    };
    await underLoad(run);
    if (!options.loadOnly) await oneByOne(run);
    return run.report;
  } finally {
    await browser?.close();
    await sql.end();
  }
}

/** The first server is driven; it works jobs as well, as `npm start` has it. */
async function underLoad(run: Run): Promise<void> {
  const { scratch, options, sql, report } = run;
  const since = new Date();
  const web = await startWeb({
    ...scratch,
    ...options,
    settings: { API_READS: MANY, API_WRITES: MANY },
  });
  let floor: Floor | undefined;
  try {
    report.start.web = web.startedIn;
    await untilChecked(sql, since);
    const pages = await choosePages(run, web);
    if (pages.length === 0 && !isChosen("reply", options)) {
      throw new Problem("--only names nothing that can be measured.");
    }
    floor = await startFloor(scratch, await floorPages(run, pages));
    const watch = watchMemory({ web: web.pid, ...scratch.pids });
    const place = { web, floor, cookie: run.cookie, folder: scratch.folder };
    await warmAll(pages.map((page) => () => warmPage(page, place)));
    for (const page of pages) {
      report.pages[page.name] = { loads: await measurePage(page, place, options) };
    }
    for (const page of pages) await look(run, page, web);
    if (isChosen("reply", options)) await reply(run, web);
    report.memory = watch.stop();
  } finally {
    await Promise.all([web.stop(), floor?.stop()]);
  }
}

/** The second one tells each statement and is asked one thing at a time, for pages that replies have changed. */
async function oneByOne(run: Run): Promise<void> {
  const { scratch, options, cookie, writers, report } = run;
  const web = await startWeb({
    ...scratch,
    ...options,
    processes: 1,
    settings: { LOG_LEVEL: "debug", RUN_WORKER: "false" },
  });
  try {
    for (const { name, path, headers, mustHold } of await choosePages(run, web)) {
      const target = { url: web.origin + path, headers: asBrowser(cookie, headers), mustHold };
      const figures = report.pages[name];
      if (figures) figures.statements = await countStatements(web.log, target);
    }
    const target = replyTarget(web.origin, writers, writers.parents);
    for (const figures of Object.values(report.replies)) {
      figures.statements = await countStatements(web.log, target);
    }
  } finally {
    await web.stop();
  }
}

/** What the application asks the database for each page, for the floor to ask the same. */
async function floorPages({ scratch, cookie }: Run, pages: Page[]) {
  const asking = { clients: sqlClients(), cookie, memberId: scratch.filled.readerId };
  const asked: Record<string, FloorPage> = {};
  for (const { name, floor } of pages) if (floor) asked[name] = await floorPage(asking, floor);
  return asked;
}

async function choosePages(
  { scratch, options, sql, cookie, browser }: Run,
  web: Web,
): Promise<Page[]> {
  const asking = { origin: web.origin, cookie };
  const pages = [...(await listPages({ ...scratch, sql })), ...(await notificationsPage(asking))];
  if (browser && isChosen("typing", options)) {
    const { readerId } = scratch.filled;
    const rows = await sql<
      { id: string }[]
    >`SELECT group_id AS id FROM memberships WHERE member_id = ${readerId}`;
    pages.push(
      await typingPage(browser, asking, { ...scratch, groupIds: rows.map(({ id }) => id) }),
    );
  }
  return pages.filter(({ name }) => isChosen(name, options));
}

async function reply(run: Run, { origin, pid }: Web): Promise<void> {
  const { sql, writers, report, options, scratch } = run;
  const log = join(scratch.folder, "logs/postgres.log");
  if (!(await takesReplies(origin, writers))) {
    console.log("The API takes no replies, so they are not measured.");
    return;
  }
  for (const [name, load] of Object.entries(REPLY_LOADS)) {
    const figures = await measureReplies({ sql, origin, pid, writers, log }, load, options);
    report.replies[name] = figures;
    console.log(`replies, ${name}: ${figures.load.requestsPerSecond.toFixed(0)}/s`);
  }
  if (!options.profile) return;
  const target = replyTarget(origin, writers, writers.parents);
  const work = () => drive(target, REPLY_LOADS["8 at once"].connections, options.seconds);
  const file = join(scratch.folder, "reply.cpuprofile");
  console.log(`\nreplies: ${await profiled(pid, file, work)}\n`);
}

async function look(
  { browser, cookie, report, options }: Run,
  page: Page,
  web: Web,
): Promise<void> {
  const figures = report.pages[page.name];
  if (options.loadOnly || !figures || page.headers) return;
  const { mustHold } = page;
  const target = { url: web.origin + page.path, headers: asBrowser(cookie), mustHold };
  figures.weight = await weigh(target);
  if (browser && page.isLookedAt) figures.paint = await paintOf(browser, target);
}

/** Nobody writes so much in a minute; the limits are not what is measured. */
const MANY = "1000000000";

function git(...args: string[]): string | null {
  const { status, stdout } = spawnSync("git", args, { encoding: "utf8" });
  return status === 0 ? stdout.trim() : null;
}

function emptyReport({ scale, processes, seconds, runs }: Options): Report {
  const none = { rest: { all: 0, anonymous: 0 }, load: { all: 0, anonymous: 0 } };
  return {
    about: {
      at: new Date().toISOString(),
      ...{ scale, processes, seconds, runs },
      cores: availableParallelism(),
      node: process.version,
      commit: git("rev-parse", "--short", "HEAD"),
    },
    start: { web: Number.NaN },
    memory: { web: none, postgres: none, meilisearch: none },
    pages: {},
    replies: {},
  };
}
