import { createElement, type HTMLAttributes, type ReactNode } from "react";
import { staticHtml } from "./static-html";

type Props = HTMLAttributes<HTMLElement> & {
  as?: "div" | "header" | "nav" | "ul";
  children: ReactNode;
};

/** What never moves in the browser, sent as finished HTML: neither hydrated nor described to it a second time. */
export function Static({ as = "div", children, ...attributes }: Props) {
  return createElement(as, {
    ...attributes,
    dangerouslySetInnerHTML: { __html: staticHtml(children) },
  });
}
