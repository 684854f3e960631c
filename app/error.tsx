"use client";

/** Something of ours broke. The digest is what an operator finds in the log. */
export default function ErrorPage({
  error,
  reset,
}: {
  error: Error & { digest?: string };
  reset: () => void;
}) {
  return (
    <main
      id="content"
      className="mx-auto grid max-w-md justify-items-center gap-2 px-4 py-16 text-center"
    >
      <h1 className="text-xl">This page could not be shown</h1>
      <p className="text-muted">
        The fault is ours. What you had saved is safe; drafts are kept.
        {error.digest && <> If it happens again, tell your operator this code: {error.digest}.</>}
      </p>
      <p className="mt-3 flex gap-2">
        <button type="button" className="btn btn-primary" onClick={reset}>
          Try again
        </button>
        <a className="btn btn-secondary" href="/">
          Home
        </a>
      </p>
    </main>
  );
}
