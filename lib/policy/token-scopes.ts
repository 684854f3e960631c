/** What a personal access token may be made for, the least first. Safe in the browser. */
export const SCOPES = ["read", "write", "moderate"] as const;

export type Scope = (typeof SCOPES)[number];
