import type { ReactNode } from "react";
import { Badge } from "@/components/ui/badge";
import { ChevronDown } from "@/components/ui/icons";
import type { Method } from "@/lib/verification/methods";
import { WAYS } from "@/lib/verification/ways/ways";
import { WayFacts } from "./way-facts";

/** Without JavaScript the page comes back folded: what was refused inside is seen all the same. */
const SHOWS_REFUSAL =
  "has-[.field-error,[role=alert]]:details-content:[content-visibility:visible]";

/** A way to be verified as a choice: what it needs, proves and how long it holds; unfolded, what to do. */
export function WayFold({
  method,
  title,
  said,
  isWhole = true,
  isOpen,
  children,
}: {
  method: Method;
  title: string;
  /** How far it is, where something has been done. */
  said?: string | undefined;
  /** That is all there is to do. */
  isWhole?: boolean;
  isOpen?: boolean;
  children: ReactNode;
}) {
  return (
    <details
      open={isOpen}
      id={method}
      className={`group scroll-mt-20 rounded-lg border border-line ${SHOWS_REFUSAL}`}
    >
      <summary className="flex items-start gap-3 rounded-lg px-4 py-3 hover:bg-sunken">
        <span className="grid min-w-0 flex-1 gap-0.5">
          <span className="flex flex-wrap items-center gap-x-2 gap-y-1 font-semibold">
            {title}
            {said && <Badge tone={isWhole ? "success" : "neutral"}>{said}</Badge>}
          </span>
          <span className="text-sm">{WAYS[method].needs}</span>
          <span className="text-sm text-muted">
            <WayFacts method={method} />
          </span>
        </span>
        <ChevronDown className="mt-0.5 text-muted transition-transform group-open:rotate-180" />
      </summary>
      <div className="grid gap-4 border-t border-line px-4 py-4">{children}</div>
    </details>
  );
}
