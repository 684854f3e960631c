"use client";
import { createElement, type HTMLAttributes } from "react";
import { takeHtml } from "./static-store";

type Props = HTMLAttributes<HTMLElement> & {
  as: string;
  /** The HTML itself, where no page is made of it on the server. */
  html?: string | undefined;
  /** Else the name that it was left under; in the browser it stands in the page already. */
  left?: string | undefined;
};

const MISSING = '<p><a href="" class="link">This could not be shown. Load the page again.</a></p>';

/** Puts finished HTML into the page. */
export function StaticIsland({ as, html, left, ...attributes }: Props) {
  const inside = html ?? (left === undefined ? "" : htmlLeft(left)) ?? MISSING;
  return createElement(as, {
    ...attributes,
    "data-static": left,
    suppressHydrationWarning: true,
    dangerouslySetInnerHTML: { __html: inside },
  });
}

function htmlLeft(name: string): string | undefined {
  if (typeof document === "undefined") return takeHtml(name);
  return document.querySelector(`[data-static="${name}"]`)?.innerHTML;
}
