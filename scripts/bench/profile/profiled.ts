import { writeFileSync } from "node:fs";
import { table } from "../report/table";
import { connectInspector } from "./inspector";
import { functionIn, moduleOf } from "./module-of";
import { type CpuProfile, selfTimes } from "./self-times";

export const INSPECTOR_PORT = 9_333;
const SHOWN = 30;

/** Profiles a web process while `work` runs; writes the profile down and says where the time went. */
export async function profiled(
  pid: number,
  file: string,
  work: () => Promise<unknown>,
): Promise<string> {
  const inspector = await connectInspector(pid, INSPECTOR_PORT);
  await inspector.send("Profiler.enable");
  await inspector.send("Profiler.setSamplingInterval", { interval: 500 });
  await inspector.send("Profiler.start");
  await work();
  const { profile } = (await inspector.send("Profiler.stop")) as { profile: CpuProfile };
  await inspector.send("Profiler.disable");
  inspector.close();
  writeFileSync(file, JSON.stringify(profile));
  const modules = selfTimes(profile, moduleOf);
  const functions = selfTimes(profile, functionIn);
  return [`Profile: ${file}`, shares("part", modules), shares("function", functions)].join("\n\n");
}

/** Shares of the time in which the process was busy. */
function shares(title: string, times: { name: string; milliseconds: number }[]): string {
  const busy = times.filter(({ name }) => !name.startsWith("(idle)"));
  const total = busy.reduce((sum, { milliseconds }) => sum + milliseconds, 0);
  return table(
    [title, "%", "ms"],
    busy
      .slice(0, SHOWN)
      .map(({ name, milliseconds }) => [
        name,
        ((milliseconds / total) * 100).toFixed(1),
        milliseconds.toFixed(0),
      ]),
  );
}
