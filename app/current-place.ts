import type { ShellPlace } from "@/components/shell/shell-view";

const places: [RegExp, ShellPlace][] = [
  [/^\/$/, "home"],
  [/^\/groups(\/|$)/, "groups"],
  [/^\/search/, "search"],
  [/^\/drafts/, "drafts"],
  [/^\/(settings|verification|welcome)/, "settings"],
  [/^\/admin\/verifications/, "staff-verifications"],
  [/^\/admin\/members/, "staff-members"],
  [/^\/admin\/jobs/, "staff-jobs"],
];

/** Which place of the navigation a path belongs to, and which group. */
export function placeOf(
  path: string,
  ownHandle?: string,
): { current?: ShellPlace; currentGroup?: string } {
  const [pathname = "/"] = path.split("?");
  const isOwnPage = ownHandle !== undefined && pathname === `/members/${ownHandle}`;
  const current = isOwnPage ? "me" : places.find(([pattern]) => pattern.test(pathname))?.[1];
  const slug = pathname.match(/^\/groups\/([^/]+)/)?.[1];
  const isGroup = slug !== undefined && slug !== "new" && slug !== "invitations";
  return { ...(current ? { current } : {}), ...(isGroup ? { currentGroup: slug } : {}) };
}
