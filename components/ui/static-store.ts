/** One process renders a page twice over: its components, then their HTML. This is what the first leaves for the second. */
type Left = { html: string; at: number };

const MS_LEFT_AT_MOST = 60_000;
/** Far more than all pages under way hold, so that only what nobody takes is given up. */
const PARTS_LEFT_AT_MOST = 5_000;

const everything = globalThis as { curbsideStatic?: { left: Map<string, Left>; count: number } };
everything.curbsideStatic ??= { left: new Map(), count: 0 };
const store = everything.curbsideStatic;

/** Leaves HTML for the rendering of this page, under a name that is used once. */
export function leaveHtml(html: string): string {
  const now = performance.now();
  // Oldest first; what a broken-off request never took goes with the next ones.
  for (const [name, { at }] of store.left) {
    if (now - at < MS_LEFT_AT_MOST && store.left.size < PARTS_LEFT_AT_MOST) break;
    store.left.delete(name);
  }
  store.count += 1;
  const name = store.count.toString(36);
  store.left.set(name, { html, at: now });
  return name;
}

/** Takes it, once. */
export function takeHtml(name: string): string | undefined {
  const html = store.left.get(name)?.html;
  store.left.delete(name);
  return html;
}
