import type { GroupCard, GroupStanding } from "@/lib/groups/contract";

/** How a group is spoken of, in few words. */
export const joinPolicyWords = {
  open: "Open to clinicians",
  request: "Ask to join",
  invitation: "By invitation",
} as const;

/** What coming in takes, as a sentence. */
export const wayInWords = {
  open: "Any verified clinician can join at once.",
  request: "The moderators decide who comes in. Tell them a line about your work.",
  invitation: "Members come in by invitation.",
} as const;

export const standingWords: Record<Exclude<GroupStanding, "none">, string> = {
  member: "Member",
  asked: "Asked to join",
  invited: "Invited",
};

export const paceWords: Record<Extract<GroupCard["activity"], { pace: string }>["pace"], string> = {
  week: "Active this week",
  month: "Active this month",
  quiet: "Quiet at present",
};
