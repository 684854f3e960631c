const words: Record<string, string> = {
  "verification.asked": "asked to be verified",
  "verification.viewed": "opened this page",
  "verification.claimed": "claimed the case",
  "verification.released": "let go of the case",
  "verification.checked": "recorded what they saw",
  "verification.withdrawn": "withdrew the case",
  "verification.answered": "answered",
  "document.stored": "sent a document",
  "document.viewed": "opened a document",
  "document.destroyed": "destroyed a document",
  "vouch.asked": "asked a colleague to vouch for them",
  "vouch.given": "vouched for them",
  "vouch.declined": "declined to vouch for them",
  "vouch.withdrawn": "took back asking a colleague to vouch",
  "vouch.taken-back": "took back vouching for them",
  "member.verified": "approved",
  "member.verification-refused": "refused",
  "member.verification-asked-more": "asked for more",
};

/** The same acts done by whoever asks to be verified. */
const ownWords: Record<string, string> = {
  "verification.checked": "showed where they work, by a code or their employer's sign-on",
};

/** What an act was, after the name of who did it; "verification.noted-down" → "verification: noted down" for those without words. */
export const actWords = (act: string, isOwn: boolean): string =>
  (isOwn ? ownWords[act] : undefined) ?? words[act] ?? act.replace(".", ": ").replaceAll("-", " ");
