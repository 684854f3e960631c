import { Fragment } from "react";
import type { Marked } from "@/lib/search/contract";

/** A text with what was searched for marked. The parts are text, never markup. */
export function MarkedText({ parts }: { parts: Marked[] }) {
  return parts.map(({ text, isMatch }, place) => {
    const key = `${place}`;
    return isMatch ? (
      <mark key={key} className="rounded-sm bg-warning-soft text-inherit">
        {text}
      </mark>
    ) : (
      <Fragment key={key}>{text}</Fragment>
    );
  });
}
