import { headers } from "next/headers";
import { notFound, redirect } from "next/navigation";
import { getViewer } from "@/lib/auth/get-viewer";
import { NotFound, SignInRequired } from "@/lib/errors";
import { PATH_HEADER } from "@/lib/page-requests";
import type { MemberViewer } from "@/lib/policy/viewer";

/** The path and query of this request, as the server notes it down. */
export const currentPath = async () => (await headers()).get(PATH_HEADER) ?? "/";

/** Loads what a page shows and translates refusals: to the not-found page, or to sign-in and back. */
export async function forPage<T>(load: () => Promise<T>): Promise<T> {
  try {
    return await load();
  } catch (error) {
    if (error instanceof NotFound) notFound();
    if (error instanceof SignInRequired) redirect(await signInAddress());
    throw error;
  }
}

/** The signed-in member of a page; visitors are sent to sign in, whatever the address. */
export async function pageMember(): Promise<MemberViewer> {
  const viewer = await getViewer();
  if (viewer.kind === "guest") redirect(await signInAddress());
  return viewer;
}

async function signInAddress(): Promise<string> {
  return `/sign-in?${new URLSearchParams({ to: await currentPath() })}`;
}
