import { createElement, Fragment } from "react";
import type { TypePart } from "@/lib/api/fields";

/** What something is; objects with a name lead to where they are explained. */
export function TypeWords({ type }: { type: TypePart[] }) {
  const parts = type.map(({ text, component }) =>
    component ? (
      <a key={component} href={`#object-${component}`} className="link">
        {text}
      </a>
    ) : (
      text
    ),
  );
  return createElement(Fragment, null, ...parts);
}
