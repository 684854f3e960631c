/** What a browser says when it asks for a page; without it, the pages answer as they do to their own scripts. */
const ACCEPT = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

/** Headers of somebody signed in who opens a page, or what a page's own script sends instead. */
export const asBrowser = (cookie: string, own: Record<string, string> = {}) => ({
  cookie,
  accept: ACCEPT,
  ...own,
});
