import { closeDatabase } from "@/db/client";
import { NotFound } from "@/lib/errors";
import { makeAdmin } from "@/lib/members/make-admin";
import { Problem } from "./services/problem";
import { run } from "./services/run";
import { withServices } from "./services/services";

/** `npm run make-admin -- you@example.org`, after signing in once with that address. */
await run(() =>
  withServices(async () => {
    const [email] = process.argv.slice(2);
    if (!email) throw new Problem("Say whom: npm run make-admin -- you@example.org");
    try {
      const { name } = await makeAdmin(email);
      console.log(`${name} is an administrator now.`);
    } catch (error) {
      if (!(error instanceof NotFound)) throw error;
      throw new Problem(`Nobody has signed in as ${email} yet. Sign in once, then run this again.`);
    } finally {
      await closeDatabase();
    }
  }),
);
