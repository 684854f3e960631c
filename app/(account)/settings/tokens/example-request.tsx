/** How a program uses a token, to copy into a terminal. */
export function ExampleRequest({ origin }: { origin: string }) {
  const address = new URL("/api/v1/me", origin).href;
  return (
    <section aria-labelledby="example" className="grid gap-2">
      <h2 id="example" className="text-base">
        How a program uses it
      </h2>
      <pre className="rounded-md bg-sunken px-3.5 py-3 font-mono text-sm break-words whitespace-pre-wrap">
        <code>{`curl ${address} \\\n  -H "Authorization: Bearer $CURBSIDE_TOKEN"`}</code>
      </pre>
      <p className="text-sm text-muted">
        Everything else a program can ask is on{" "}
        <a href="/api/docs" className="link">
          the page about the API
        </a>
        .
      </p>
    </section>
  );
}
