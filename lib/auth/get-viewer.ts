import { createHash } from "node:crypto";
import { cookies } from "next/headers";
import { cache } from "react";
import { SignInRequired } from "@/lib/errors";
import type { MemberViewer, Viewer } from "@/lib/policy/viewer";
import { guest, loadViewerBySession } from "./load-viewer";
import { sessionCookieName } from "./session-cookie";

/** What the database keeps of a secret that a browser or a message carries. */
export const hashToken = (token: string) => createHash("sha256").update(token).digest("hex");

/** Who is asking, read afresh for this request and once within it. */
export const getViewer = cache(async (): Promise<Viewer> => {
  const token = (await cookies()).get(sessionCookieName())?.value;
  return token ? loadViewerBySession(hashToken(token)) : guest;
});

/** The signed-in member, or `SignInRequired`. */
export async function requireMember(): Promise<MemberViewer> {
  const viewer = await getViewer();
  if (viewer.kind === "guest") throw new SignInRequired();
  return viewer;
}
