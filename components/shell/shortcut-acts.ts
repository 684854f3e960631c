const seen = (element: HTMLElement) => element.checkVisibility();

function posts(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>("[data-post]")].filter(seen);
}

/** The post with the focus, else the first one that begins in view. */
function currentPost(): HTMLElement | undefined {
  const focused = document.activeElement?.closest<HTMLElement>("[data-post]");
  return focused ?? posts().find((post) => post.getBoundingClientRect().top >= 0);
}

/** Moves focus to the next or previous post; false where there are none. */
export function movePost(step: 1 | -1): boolean {
  const all = posts();
  if (all.length === 0) return false;
  const focused = document.activeElement?.closest<HTMLElement>("[data-post]");
  const from = focused
    ? all.indexOf(focused) + step
    : all.findIndex((post) => post.getBoundingClientRect().top >= 0);
  const post = all[Math.min(Math.max(from, 0), all.length - 1)];
  if (!post) return false;
  if (!post.hasAttribute("tabindex")) post.tabIndex = -1;
  post.focus({ preventScroll: true });
  post.scrollIntoView({ block: "start" });
  return true;
}

/** Presses the button for this key in the current post, else the first one on the page; false where there is none. */
export function pressShortcut(key: string): boolean {
  const selector = `[data-shortcut="${key}"]`;
  const within = currentPost()?.querySelector<HTMLElement>(selector);
  const button = within ?? [...document.querySelectorAll<HTMLElement>(selector)].find(seen);
  button?.click();
  if (button?.tagName === "SUMMARY") enterFold(button);
  return button !== undefined;
}

/** Into the first field of what a summary has just unfolded. */
function enterFold(summary: HTMLElement): void {
  const fold = summary.closest("details");
  const field = fold?.querySelector<HTMLElement>("input:not([type=hidden]), select, textarea");
  (fold?.open && field ? field : summary).focus();
}

/** From a form under a post back to that post, from the one at a thread's end to that end, what was typed kept; from a search field back to the page. */
export function leaveField(field: Element | null): void {
  if (document.querySelector("dialog:modal")) return;
  const place = field?.closest<HTMLElement>("[data-post], #reply");
  if (place) place.focus({ preventScroll: true });
  else if (field instanceof HTMLInputElement && field.type === "search") field.blur();
}

/** Focuses the search field in view; where none is, goes to the search page. */
export function openSearch(): void {
  const field = [
    ...document.querySelectorAll<HTMLInputElement>('#content input[type="search"], #site-search'),
  ].find(seen);
  if (!field) {
    location.assign("/search");
    return;
  }
  field.focus();
  field.select();
}
