import type { Scope } from "@/lib/policy/token-scopes";

/** For how long a token may be made. */
export const TOKEN_DAYS = [7, 30, 90, 365];
export const DEFAULT_TOKEN_DAYS = 30;
export const TOKEN_NAME_MAX = 60;

/** What each scope is called, and what it opens, in the words of the form that offers it. */
export const scopeWords: Record<Scope, { label: string; hint: string }> = {
  read: {
    label: "Read",
    hint: "See your profile, groups, threads, search and drafts, as you do.",
  },
  write: {
    label: "Write",
    hint: "Start threads, reply, edit and delete what you wrote, keep drafts, join and leave groups.",
  },
  moderate: {
    label: "Moderate",
    hint: "Decide on requests, members and threads where you moderate. It acts in your name.",
  },
};
