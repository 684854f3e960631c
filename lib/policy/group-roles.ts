/** The roles in a group, the most trusted first, with the word people read. Safe in the browser. */
export const GROUP_ROLES = ["owner", "moderator", "member"] as const;

export type GroupRole = (typeof GROUP_ROLES)[number];

export const roleWords: Record<GroupRole, string> = {
  owner: "Owner",
  moderator: "Moderator",
  member: "Member",
};

/** What whoever starts a group becomes. */
export const STARTER_ROLE: GroupRole = "owner";

/** What whoever comes in becomes. */
export const NEWCOMER_ROLE: GroupRole = "member";
