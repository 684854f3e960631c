import { createHash } from "node:crypto";

/** A name for a text that changes with it. Weak, since the same text may be sent compressed or not. */
export const entityTag = (text: string) =>
  `W/"${createHash("sha256").update(text).digest("base64url").slice(0, 27)}"`;

/** True when `If-None-Match` names what would be sent. */
export const isHeld = (header: string | null, tag: string): boolean =>
  header?.split(",").some((one) => {
    const name = one.trim();
    return name === "*" || name.replace(/^(W\/)?/, "W/") === tag;
  }) ?? false;
