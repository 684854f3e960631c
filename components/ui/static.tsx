import { createElement, type HTMLAttributes, type ReactNode } from "react";
import { pageBeingSent } from "@/lib/page-load";
import { leavePart } from "@/lib/page-parts";
import { isInsideStatic, staticHtml } from "./static-html";
import { StaticIsland } from "./static-island";

type Props = HTMLAttributes<HTMLElement> & {
  as?: "aside" | "div" | "header" | "nav" | "ol" | "section" | "ul";
  children: ReactNode;
};

/**
 * What never moves in the browser, sent as finished HTML: neither hydrated nor described to it a second
 * time. The description goes along only where it is all that is sent, as after an action.
 */
export function Static({ as = "div", children, ...attributes }: Props) {
  if (isInsideStatic()) return createElement(as, attributes, children);
  const html = staticHtml(children);
  const page = pageBeingSent();
  const where = page === null ? { html } : { left: leavePart(page, html) };
  return <StaticIsland as={as} {...where} {...attributes} />;
}
