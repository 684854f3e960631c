const LONGEST = 2048;
const PROTOCOLS = new Set(["https:", "http:", "mailto:"]);

/** What to tell someone whose address was refused. */
export const LINK_ADVICE = "Use a full address that starts with https://, http:// or mailto:.";

/** The address in its canonical form, or null when it may not be a link. Relative addresses are refused. */
export function safeHref(raw: unknown): string | null {
  if (typeof raw !== "string" || raw.length > LONGEST || /[\p{Cc}\s]/u.test(raw)) return null;
  if (!URL.canParse(raw)) return null;
  const url = new URL(raw);
  if (!PROTOCOLS.has(url.protocol) || url.username || url.password) return null;
  if (url.protocol === "mailto:" && !url.pathname) return null;
  return url.href.length > LONGEST ? null : url.href;
}

/** The address someone means who types `example.org` or `a@example.org` where an address is asked for. */
export function typedHref(typed: string): string | null {
  const text = typed.trim();
  if (/^[^\s/:@]+@[^\s/:@]+\.[^\s/:@]+$/.test(text)) return safeHref(`mailto:${text}`);
  if (/^[^\s:/?#@]+\.[^\s:/?#@]{2,}(?:[/?#]\S*)?$/.test(text)) return safeHref(`https://${text}`);
  return safeHref(text);
}
