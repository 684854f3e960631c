import postgres from "postgres";
import { run } from "../../services/run";
import { signIn } from "../measure/sign-in";
import { untilChecked } from "../measure/until-checked";
import type { Options } from "../options";
import { listPages } from "../pages";
import { openScratch } from "../scratch";
import { startWeb } from "../web";
import type { HeldForum } from "./held-forum";

/** A process of its own that keeps a filled forum served until whoever asked for it lets go. */
await run(async () => {
  let isServed = false;
  const letGo = new Promise<void>((resolve) => {
    process.once("disconnect", () => {
      resolve();
      // Filling takes minutes, and nobody waits for it any more.
      if (!isServed) process.kill(process.pid, "SIGTERM");
    });
  });
  const options = JSON.parse(process.argv[2] ?? "") as Options;
  const scratch = await openScratch(options);
  try {
    const sql = postgres(scratch.databaseUrl, { max: 1, onnotice: () => {} });
    const since = new Date();
    const web = await startWeb({ ...scratch, ...options, settings: {} });
    try {
      await untilChecked(sql, since);
      const cookie = await signIn(sql, scratch.filled.readerId);
      const pages = await listPages({ ...scratch, sql });
      isServed = true;
      if (process.connected)
        process.send?.({ origin: web.origin, cookie, pages } satisfies HeldForum);
      await letGo;
    } finally {
      await Promise.all([web.stop(), sql.end()]);
    }
  } finally {
    await scratch.stop();
    scratch.remove();
  }
});
