import type { ReactNode } from "react";

/** A frame around what can be done here. */
export function Panel({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section
      aria-label={title}
      className="grid content-start gap-3 self-start rounded-lg border border-line bg-raised p-4"
    >
      <h2 className="text-base">{title}</h2>
      {children}
    </section>
  );
}
