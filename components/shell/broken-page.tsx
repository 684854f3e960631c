"use client";
import { EmptyState } from "@/components/ui/empty-state";
import { OctagonAlert } from "@/components/ui/icons";
import { LinkButton } from "@/components/ui/link-button";

/** Something of ours broke. The digest is what an operator finds in the log. */
export function BrokenPage({ error }: { error: Error & { digest?: string } }) {
  const title = "This page could not be shown";
  return (
    <EmptyState
      level="h1"
      icon={<OctagonAlert aria-hidden />}
      title={title}
      action={
        <>
          <button type="button" className="btn btn-primary" onClick={() => location.reload()}>
            Try again
          </button>
          <LinkButton href="/">Home</LinkButton>
        </>
      }
    >
      <title>{title}</title>
      <p className="text-balance">
        The fault is ours. What you had saved is safe, and drafts are kept.
      </p>
      {error.digest && (
        <p className="mt-3 text-sm">
          If it happens again, tell your operator this code:{" "}
          <code className="font-mono text-ink select-all">{error.digest}</code>
        </p>
      )}
    </EmptyState>
  );
}
