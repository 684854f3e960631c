import type { ReactNode } from "react";
import { Badge } from "@/components/ui/badge";
import { Check } from "@/components/ui/icons";
import type { Given } from "./given-facets";

export type StepState = Given | "done" | "optional";

const WORDS: Record<StepState, string> = {
  done: "Done",
  shown: "Shown",
  "to-check": "Given",
  missing: "To do",
  optional: "Optional",
};

/** One part of asking to be verified: its number, what it is about and how far it is. */
export function Step({
  id,
  number,
  title,
  state,
  children,
}: {
  id: string;
  number: number;
  title: string;
  state: StepState;
  children: ReactNode;
}) {
  const isOver = state !== "missing" && state !== "optional";
  return (
    <section
      id={id}
      aria-labelledby={`${id}-title`}
      className="grid scroll-mt-20 gap-4 border-t border-line pt-5"
    >
      <div className="flex items-center gap-3">
        <span
          aria-hidden
          className={`grid size-7 shrink-0 place-content-center rounded-full text-sm font-semibold ${
            isOver ? "bg-accent text-on-accent" : "border border-control text-muted"
          }`}
        >
          {isOver ? <Check className="size-4" /> : number}
        </span>
        <h2 id={`${id}-title`} className="min-w-0 flex-1 text-lg">
          {title}
        </h2>
        <Badge tone={isOver ? "success" : "neutral"}>{WORDS[state]}</Badge>
      </div>
      {children}
    </section>
  );
}
