import type { Metadata } from "next";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import type { ReactNode } from "react";
import { NothingHere } from "@/components/shell/nothing-here";
import { getViewer } from "@/lib/auth/get-viewer";
import { NotFound, Refusal, SignInRequired } from "@/lib/errors";
import { answerMissing } from "@/lib/page-load";
import { PATH_HEADER } from "@/lib/page-requests";
import type { MemberViewer } from "@/lib/policy/viewer";

/** The path and query of this request, as the server notes it down. */
export const currentPath = async () => (await headers()).get(PATH_HEADER) ?? "/";

/**
 * A page or a part of its frame, with refusals translated: to sign-in and back, or to the words for what
 * is not there, in its place. The framework's own way to say so sends a page without a body, which a
 * script draws later.
 */
export function asPage<Props>(render: (props: Props) => Promise<ReactNode>) {
  return async (props: Props): Promise<ReactNode> => {
    try {
      return await render(props);
    } catch (error) {
      if (error instanceof SignInRequired) redirect(await signInAddress());
      if (!(error instanceof NotFound)) throw error;
      answerMissing();
      return <NothingHere />;
    }
  };
}

/** A page's title; what the viewer may not know of has none. */
export function titled<Props>(title: (props: Props) => Promise<string>) {
  return async (props: Props): Promise<Metadata> => {
    try {
      return { title: await title(props) };
    } catch (error) {
      if (error instanceof Refusal) return {};
      throw error;
    }
  };
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
