import { createElement, Fragment } from "react";

/** A sentence in which what stands between backticks is code. */
export function Plain({ text }: { text: string }) {
  const parts = text
    .split("`")
    .map((part, index) => (index % 2 === 0 ? part : <Code key={part}>{part}</Code>));
  return createElement(Fragment, null, ...parts);
}

function Code({ children }: { children: string }) {
  return (
    <code className="rounded-sm bg-sunken px-0.5 font-mono text-[0.9em] break-words">
      {children}
    </code>
  );
}
