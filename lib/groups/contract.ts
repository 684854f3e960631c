import { z } from "zod";
import { line } from "@/lib/line";
import type { MemberView } from "@/lib/members/contract";
import type { Decision } from "@/lib/policy/decision";
import type { GroupRole } from "@/lib/policy/group-roles";
import { submissionKey } from "@/lib/submission-key";

export const GROUP_NAME_MIN = 3;
export const GROUP_NAME_MAX = 80;
export const GROUP_SLUG_MAX = 60;
export const DESCRIPTION_MIN = 20;
export const DESCRIPTION_MAX = 600;
export const RULES_MAX = 5_000;
export const SPECIALTIES_MAX = 5;
export const GROUPS_PER_PAGE = 24;

const name = line({
  least: GROUP_NAME_MIN,
  most: GROUP_NAME_MAX,
  missing: "Give the group a name.",
  tooShort: `A name has at least ${GROUP_NAME_MIN} characters.`,
  tooLong: `A name has at most ${GROUP_NAME_MAX} characters.`,
});

const description = z
  .string("Say what the group is for.")
  .trim()
  .min(DESCRIPTION_MIN, `Say in ${DESCRIPTION_MIN} characters or more what the group is for.`)
  .max(DESCRIPTION_MAX, `A description has at most ${DESCRIPTION_MAX} characters.`);

const rules = z
  .string()
  .trim()
  .max(RULES_MAX, `Rules have at most ${RULES_MAX.toLocaleString("en")} characters.`)
  .default("")
  .transform((text) => text.replace(/\r\n?/g, "\n"));

/** A form sends one ticked box as text, several as a list, none not at all. */
const specialtyIds = z.preprocess(
  (sent) => (sent === undefined ? [] : [sent].flat().filter((id) => id !== "")),
  z
    .array(z.string().max(80))
    .transform((ids) => [...new Set(ids)])
    .pipe(
      z
        .array(z.string())
        .min(1, "Choose at least one specialty, so that colleagues find the group.")
        .max(SPECIALTIES_MAX, `Choose at most ${SPECIALTIES_MAX} specialties.`),
    ),
);

const ticked = z
  .enum(["on", "true", "false"])
  .optional()
  .transform((value) => value === "on" || value === "true");

const settings = {
  name,
  description,
  rules,
  specialties: specialtyIds,
  listing: z.enum(["listed", "unlisted"], "Choose whether the group is listed."),
  joinPolicy: z.enum(["open", "request", "invitation"], "Choose how people come in."),
  admitsTrainees: ticked,
};

export const startGroupInput = z.object({
  ...settings,
  /** Left empty, the address is made from the name. */
  slug: z
    .string()
    .trim()
    .toLowerCase()
    .max(GROUP_SLUG_MAX, `An address has at most ${GROUP_SLUG_MAX} characters.`)
    .regex(
      /^$|^[a-z0-9][a-z0-9-]+[a-z0-9]$/,
      "Use three or more lower-case letters, digits and hyphens, such as liver-transplant.",
    )
    .default(""),
  submissionId: submissionKey,
});

export const changeGroupInput = z.object({
  groupId: z.string(),
  ...settings,
  /** Everyone reads and confirms the rules again before writing. */
  confirmAgain: ticked,
});

export const directoryFilters = z.object({
  q: z.string().trim().max(100).catch(""),
  specialty: z.string().max(80).catch(""),
  cursor: z.string().max(1_000).optional().catch(undefined),
});
export type DirectoryFilters = Partial<z.output<typeof directoryFilters>>;

export type Specialty = { id: string; name: string };

/** How the viewer stands to a group. */
export type GroupStanding = "member" | "asked" | "invited" | "none";

/** A group in the directory. */
export type GroupCard = {
  id: string;
  slug: string;
  name: string;
  description: string;
  listing: "listed" | "unlisted";
  joinPolicy: "open" | "request" | "invitation";
  memberCount: number;
  specialties: Specialty[];
  standing: GroupStanding;
  /** The exact moment is for those who may read the group; others learn only whether it is alive. */
  activity: { at: Date } | { pace: "week" | "month" | "quiet" };
};

export type DirectoryPage = { groups: GroupCard[]; next: string | null };

/** A group as its own pages need it, with how the viewer stands to it and what they may do. */
export type GroupView = {
  id: string;
  slug: string;
  name: string;
  description: string;
  rules: string;
  rulesVersion: number;
  listing: "listed" | "unlisted";
  joinPolicy: "open" | "request" | "invitation";
  admitsTrainees: boolean;
  memberCount: number;
  /** Who runs it, owners first; empty for those who read discussions nowhere. */
  moderators: MemberView[];
  /** Null for those who may not read the group. */
  threadCount: number | null;
  specialties: Specialty[];
  createdAt: Date;
  standing: GroupStanding;
  role: GroupRole | null;
  joinedAt: Date | null;
  mutedUntil: Date | null;
  /** The viewer's own open request. */
  request: { id: string; message: string; createdAt: Date } | null;
  /** The viewer's own open invitation. */
  invitation: { id: string; message: string } | null;
  mustAcknowledge: boolean;
  /** Open requests of others; 0 for those who do not decide them. */
  waitingRequests: number;
  mayRead: Decision;
  mayJoin: Decision;
  mayAsk: Decision;
  mayLeave: Decision;
  mayStartThread: Decision;
  mayModerate: boolean;
  mayChange: boolean;
};
