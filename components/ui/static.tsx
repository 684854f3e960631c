import type { HTMLAttributes, ReactNode } from "react";
import { isPageLoad } from "@/lib/page-load";
import { staticHtml } from "./static-html";
import { StaticIsland } from "./static-island";
import { leaveHtml } from "./static-store";

type Props = HTMLAttributes<HTMLElement> & {
  as?: "div" | "header" | "nav" | "ol" | "ul";
  children: ReactNode;
};

/**
 * What never moves in the browser, sent as finished HTML: neither hydrated nor described to it a second
 * time. The description goes along only where it is all that is sent, as after an action.
 */
export function Static({ as = "div", children, ...attributes }: Props) {
  const html = staticHtml(children);
  const where = isPageLoad() ? { left: leaveHtml(html) } : { html };
  return <StaticIsland as={as} {...where} {...attributes} />;
}
