"use client";
import { useRouter } from "next/navigation";
import { createElement, type HTMLAttributes, useEffect } from "react";
import { partLeft } from "@/lib/page-parts";

type Props = HTMLAttributes<HTMLElement> & {
  as: string;
  /** The HTML itself, where no page is made of it on the server. */
  html?: string | undefined;
  /** Else the name that it was left under; in the browser it stands in the page already. */
  left?: string | undefined;
};

/** Puts finished HTML into the page. */
export function StaticIsland({ as, html, left, ...attributes }: Props) {
  const inside = html ?? (left === undefined ? "" : htmlLeft(left));
  if (inside === undefined) return <Missing />;
  return createElement(as, {
    ...attributes,
    "data-static": left,
    suppressHydrationWarning: true,
    dangerouslySetInnerHTML: { __html: inside },
  });
}

/** Where a page broke on the server, its parts did not come along, and the browser draws it from its description: it asks for them. */
function Missing() {
  const { refresh } = useRouter();
  useEffect(refresh, [refresh]);
  return null;
}

function htmlLeft(name: string): string | undefined {
  if (typeof document === "undefined") return partLeft(name);
  return document.querySelector(`[data-static="${name}"]`)?.innerHTML;
}
