import { headers } from "next/headers";
import { redirect } from "next/navigation";
import type { ReactNode } from "react";
import { NothingHere } from "@/components/shell/nothing-here";
import { getViewer } from "@/lib/auth/get-viewer";
import { env } from "@/lib/env";
import { NotFound, SignInRequired } from "@/lib/errors";
import { answerMissing } from "@/lib/page-load";
import { PATH_HEADER } from "@/lib/page-requests";
import type { MemberViewer } from "@/lib/policy/viewer";

/** The path and query of this request, as the server notes it down. */
export const currentPath = async () => (await headers()).get(PATH_HEADER) ?? "/";

/** A page's title: a fixed one, or what it is about, read along with the page; null for the site's own name. */
type Title<Props> = string | null | ((props: Props) => Promise<string>);

type Render<Props> = (props: Props) => ReactNode | Promise<ReactNode>;

/**
 * A page with its title. The title is an element like the others: the framework's way to name pages
 * costs a tenth of their time. What the viewer may not know of has none.
 */
export function asPage<Props>(title: Title<Props>, render: Render<Props>) {
  return asFrame(async (props: Props) => {
    const [name, page] = await Promise.all([
      typeof title === "function" ? title(props) : title,
      render(props),
    ]);
    return (
      <>
        {titleOf(name)}
        {page}
      </>
    );
  });
}

/**
 * A part of a page's frame, with refusals translated: to sign-in and back, or to the words for what is
 * not there, in its place. The framework's own way to say so sends a page without a body, which a
 * script draws later.
 */
export function asFrame<Props>(render: Render<Props>) {
  return async (props: Props): Promise<ReactNode> => {
    try {
      return await render(props);
    } catch (error) {
      if (error instanceof SignInRequired) redirect(await signInAddress());
      if (!(error instanceof NotFound)) throw error;
      answerMissing();
      return (
        <>
          {titleOf(null)}
          <NothingHere />
        </>
      );
    }
  };
}

const titleOf = (name: string | null) => (
  <title>{name === null ? env.APP_NAME : `${name} · ${env.APP_NAME}`}</title>
);

/** The signed-in member of a page; visitors are sent to sign in, whatever the address. */
export async function pageMember(): Promise<MemberViewer> {
  const viewer = await getViewer();
  if (viewer.kind === "guest") redirect(await signInAddress());
  return viewer;
}

async function signInAddress(): Promise<string> {
  return `/sign-in?${new URLSearchParams({ to: await currentPath() })}`;
}
