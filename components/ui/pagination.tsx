import type { ReactNode } from "react";
import { ArrowLeft, ArrowRight } from "@/components/ui/icons";
import { LinkButton } from "./link-button";

/** Previous and next page by keyset; an end of the list has no link. */
export function Pagination({
  previous,
  next,
  previousLabel = "Previous",
  nextLabel = "Next",
  label = "Pages",
  children,
}: {
  previous?: string | null;
  next?: string | null;
  previousLabel?: string;
  nextLabel?: string;
  label?: string;
  /** Where the reader is: "Posts 21 to 40 of 800". */
  children?: ReactNode;
}) {
  if (!previous && !next) return null;
  return (
    <nav aria-label={label} className="flex items-center justify-between gap-3 py-4">
      {previous ? (
        <LinkButton href={previous} rel="prev">
          <ArrowLeft />
          {previousLabel}
        </LinkButton>
      ) : (
        <span />
      )}
      {children && <p className="text-sm text-muted tabular-nums">{children}</p>}
      {next ? (
        <LinkButton href={next} rel="next">
          {nextLabel}
          <ArrowRight />
        </LinkButton>
      ) : (
        <span />
      )}
    </nav>
  );
}
