import { cookies } from "next/headers";
import { cache } from "react";
import { SignInRequired } from "@/lib/errors";
import type { MemberViewer, Viewer } from "@/lib/policy/viewer";
import { guest, loadViewerBySession } from "./load-viewer";
import { hashToken } from "./secrets";
import { sessionCookieName } from "./session-cookie";

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
