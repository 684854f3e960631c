import { createElement, type HTMLAttributes, type ReactNode } from "react";
import { pageBeingSent } from "@/lib/page-load";
import { leavePart } from "@/lib/page-parts";
import { isInsideStatic, staticHtml } from "./static-html";
import { StaticIsland } from "./static-island";

type Props = HTMLAttributes<HTMLElement> & {
  as?: "aside" | "div" | "header" | "nav" | "ol" | "section" | "ul";
  /** A name for what is the same for everybody on every page, of which the HTML is made once. */
  sameAs?: string;
  children: ReactNode;
};

const made = new Map<string, string>();

function htmlOf(children: ReactNode, name: string | undefined): string {
  if (name === undefined) return staticHtml(children);
  const html = made.get(name) ?? staticHtml(children);
  made.set(name, html);
  return html;
}

/**
 * What never moves in the browser, sent as finished HTML: neither hydrated nor described to it a second
 * time. The description goes along only where it is all that is sent, as after an action.
 */
export function Static({ as = "div", sameAs, children, ...attributes }: Props) {
  if (isInsideStatic() && sameAs === undefined) return createElement(as, attributes, children);
  const html = htmlOf(children, sameAs);
  if (isInsideStatic()) {
    return createElement(as, { ...attributes, dangerouslySetInnerHTML: { __html: html } });
  }
  const page = pageBeingSent();
  const where = page === null ? { html } : { left: leavePart(page, html) };
  return <StaticIsland as={as} {...where} {...attributes} />;
}
