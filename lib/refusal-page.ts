const KEPT =
  "Go back: your browser still has what you wrote there. Copy it before you reload the page.";

/** A page of a few words, for answers that are given before or instead of a page of the application. */
export function refusalPage(message: string, advice = KEPT): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>This was not sent</title>
</head>
<body style="margin: 4rem auto; max-width: 32rem; padding: 0 1rem; font: 1rem/1.5 system-ui, sans-serif">
<main>
<h1 style="font-size: 1.25rem">This was not sent</h1>
<p>${message} ${advice}</p>
<p><a href="/">Home</a></p>
</main>
</body>
</html>
`;
}

/** Whether somebody looks at the answer, rather than a script of ours or another program. */
export const isForReaders = (accept: string | null | undefined, isScripted: boolean): boolean =>
  !isScripted && /\btext\/html\b/.test(accept ?? "");
