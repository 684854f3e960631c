import { and, eq, isNull } from "drizzle-orm";
import { db } from "@/db/client";
import { members } from "@/db/schema";
import { env } from "@/lib/env";
import { NotFound } from "@/lib/errors";
import { parse } from "@/lib/parse";
import type { Browser } from "./browser";
import { demoSignInInput } from "./contract";
import { type StartedSession, startSession } from "./start-session";

/** Signs in as one of the demo's people; nobody is asked for proof, so it exists in demo mode only. */
export async function signInAsDemoPerson(
  browser: Browser,
  input: unknown,
): Promise<StartedSession & { redirectTo: string }> {
  if (!env.DEMO || !env.EMBEDDED_DATABASE) throw new NotFound();
  const { handle, to } = parse(demoSignInInput, input);
  return db.transaction(async (tx) => {
    const [member] = await tx
      .select({ id: members.id })
      .from(members)
      .where(and(eq(members.handle, handle), isNull(members.suspendedAt)));
    if (!member) throw new NotFound();
    const started = await startSession(tx, member.id, browser);
    return { ...started, redirectTo: to };
  });
}
