import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { members } from "@/db/schema";
import { SignInRequired } from "@/lib/errors";
import { parse } from "@/lib/parse";
import type { Viewer } from "@/lib/policy/viewer";
import { showOnMarkInput } from "../contract";

/** Chooses what stands beside the profession in the viewer's own mark. */
export async function showOnMark(viewer: Viewer, input: unknown): Promise<void> {
  if (viewer.kind === "guest") throw new SignInRequired();
  const { shows } = parse(showOnMarkInput, input);
  await db
    .update(members)
    .set({ markShows: [...new Set(shows)] })
    .where(eq(members.id, viewer.memberId));
}
