import postgres from "postgres";
import { drive, type Figures, medianOf } from "./bench/load/drive";
import { HELP, readOptions } from "./bench/options";
import { listPages } from "./bench/pages";
import { profiled } from "./bench/profile/profiled";
import { signIn } from "./bench/reader";
import { round, table } from "./bench/report/table";
import { openScratch } from "./bench/scratch";
import { startWeb } from "./bench/web";
import { ensureBuild } from "./services/build";
import { run } from "./services/run";

await run(async () => {
  const options = readOptions(process.argv.slice(2));
  if (options === "help") return console.log(HELP);
  const scratch = await openScratch(options, options.port);
  try {
    await ensureBuild(`${scratch.folder}/logs/build.log`);
    const web = await startWeb(scratch.folder, options.port);
    const sql = postgres(scratch.databaseUrl, { max: 1, onnotice: () => {} });
    try {
      console.log(`First answer after ${round(web.startedIn)} ms`);
      const cookie = await signIn(sql, scratch.filled.readerId);
      const pages = await listPages(sql, scratch.filled);
      const chosen = pages.filter(
        ({ name }) =>
          options.only.length === 0 || options.only.some((only) => name.startsWith(only)),
      );
      const rows: (string | number)[][] = [];
      for (const page of chosen) {
        const target = {
          url: `http://127.0.0.1:${options.port}${page.path}`,
          headers: { cookie },
          mustHold: page.mustHold,
        };
        await drive(target, 4, 2);
        for (const connections of options.connections) {
          const runs: Figures[] = [];
          for (let number = 0; number < options.runs; number++)
            runs.push(await drive(target, connections, options.seconds));
          const { requestsPerSecond, p50, p99, errors } = medianOf(runs);
          rows.push([
            page.name,
            connections,
            round(requestsPerSecond),
            round(p50),
            round(p99),
            errors,
          ]);
          console.log(rows.at(-1)?.join("  "));
        }
        if (options.profile)
          console.log(
            await profiled(
              web.pid,
              `${scratch.folder}/${page.name.replace(/\W+/g, "-")}.cpuprofile`,
              () => drive(target, 16, options.seconds),
            ),
          );
      }
      console.log(table(["page", "conn.", "req/s", "p50 ms", "p99 ms", "errors"], rows));
    } finally {
      await sql.end();
      await web.stop();
    }
  } finally {
    await scratch.stop();
  }
});
