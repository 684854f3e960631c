import { join } from "node:path";
import type { Floor } from "./floor/start-floor";
import { drive } from "./load/drive";
import { type Driven, measureLoad, warmUp } from "./load/measure-load";
import { asBrowser } from "./measure/as-browser";
import type { Options } from "./options";
import type { Page } from "./pages";
import { profiled } from "./profile/profiled";
import type { Compared } from "./report/figures";
import { round } from "./report/table";
import type { Web } from "./web";

const PROFILED_CONNECTIONS = 16;

type Place = { web: Web; floor: Floor; cookie: string; folder: string };

/** The page and the floor's answer to it, as they are driven. */
function sides({ name, path, headers, mustHold, floor: asked }: Page, place: Place) {
  const { web, floor, cookie } = place;
  const target = { url: web.origin + path, headers: asBrowser(cookie, headers), mustHold };
  const app: Driven = { target, pid: web.pid };
  const bare: Driven | null = asked && {
    target: { url: floor.urlOf(name), headers: { cookie }, mustHold },
    pid: floor.pid,
  };
  return { app, bare };
}

/** Has a page asked for until what serves it is compiled. */
export async function warmPage(page: Page, place: Place): Promise<void> {
  const { app, bare } = sides(page, place);
  await warmUp(app);
  if (bare) await warmUp(bare);
}

/** How many requests for a page are answered, at each number of connections, beside the floor's. */
export async function measurePage(
  page: Page,
  place: Place,
  options: Options,
): Promise<Record<string, Compared>> {
  const { app, bare } = sides(page, place);
  await warmUp(app);
  if (bare) await warmUp(bare);
  const loads: Record<string, Compared> = {};
  for (const connections of options.connections) {
    const compared = await measureLoad(app, bare, { ...options, connections });
    loads[connections] = compared;
    tell(page.name, connections, compared);
  }
  if (options.profile) {
    const file = join(place.folder, `${page.name.replaceAll(" ", "-")}.cpuprofile`);
    const work = () => drive(app.target, PROFILED_CONNECTIONS, options.seconds);
    console.log(`\n${page.name}: ${await profiled(place.web.pid, file, work)}\n`);
  }
  return loads;
}

function tell(name: string, connections: number, { app, ratio }: Compared): void {
  const figures = `${round(app.requestsPerSecond)} req/s, p50 ${round(app.p50)} ms, p99 ${round(app.p99)} ms`;
  const share = ratio === null ? "" : `, ${round(ratio)} of the floor`;
  const errors = app.errors > 0 ? `, ${app.errors} ERRORS` : "";
  console.log(`${name}, ${connections} at once: ${figures}${share}${errors}`);
}
