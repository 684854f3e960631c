type Page = { parts: string[]; isMissing: boolean };

/**
 * One process renders a page twice over: its components, then their HTML. This is what the first leaves
 * for the second and for the answer's status, by page, until the page is sent: the second may begin
 * again, as where a page fails.
 */
const everything = globalThis as { curbsidePages?: { open: Map<string, Page>; count: number } };
everything.curbsidePages ??= { open: new Map(), count: 0 };
const pages = everything.curbsidePages;

/** Begins a page and gives it a name. Whoever begins one also ends it. */
export function beginPage(): string {
  pages.count += 1;
  const page = pages.count.toString(36);
  pages.open.set(page, { parts: [], isMissing: false });
  return page;
}

/** Forgets what was left for a page. */
export const endPage = (page: string): boolean => pages.open.delete(page);

/** Leaves HTML for the rendering of a page, and says under which name. Nobody waits for a page that has ended. */
export function leavePart(page: string, html: string): string {
  const parts = pages.open.get(page)?.parts;
  return `${page}-${parts ? parts.push(html) - 1 : "gone"}`;
}

/** The HTML that was left under a name. */
export function partLeft(name: string): string | undefined {
  const [page = "", index = ""] = name.split("-");
  return pages.open.get(page)?.parts[Number(index)];
}

/** Notes that what a page shows is not there. */
export function markMissing(page: string): void {
  const open = pages.open.get(page);
  if (open) open.isMissing = true;
}

export const isMissing = (page: string): boolean => pages.open.get(page)?.isMissing ?? false;
