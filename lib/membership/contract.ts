import { z } from "zod";
import type { MemberView } from "@/lib/members/contract";
import { GROUP_ROLES, type GroupRole } from "@/lib/policy/group-roles";

export const REASON_MAX = 500;
export const MESSAGE_MAX = 1_000;
export const MEMBERS_PER_PAGE = 30;

/** For how many days writing can be paused. */
export const MUTE_DAYS = [1, 3, 7, 30, 90] as const;

export const reason = z
  .string("Give a reason. The person is told it.")
  .trim()
  .min(5, "Give a reason in a few words. The person is told it.")
  .max(REASON_MAX, `A reason has at most ${REASON_MAX} characters.`);

export const message = z
  .string()
  .trim()
  .max(MESSAGE_MAX, `A message has at most ${MESSAGE_MAX.toLocaleString("en")} characters.`)
  .default("");

/** What a form with the group's rules sends: the version that was shown, and the tick. */
export const rulesShown = {
  rulesVersion: z.coerce.number().int().optional(),
  acknowledged: z
    .enum(["on", "true", "false"])
    .optional()
    .transform((value) => value === "on" || value === "true"),
};

export const joinGroupInput = z.object({ groupId: z.string(), ...rulesShown });
export const groupInput = z.object({ groupId: z.string() });
export type JoinInput = z.output<typeof joinGroupInput>;

const handle = z
  .string("Name the member by their handle.")
  .trim()
  .toLowerCase()
  .transform((text) => text.replace(/^@/, ""))
  .pipe(z.string().min(1, "Name the member by their handle.").max(40, "No handle is that long."));

export const memberInput = z.object({ groupId: z.string(), handle });
export const reasonedInput = memberInput.extend({ reason });

export const changeRoleInput = memberInput.extend({
  role: z.enum(GROUP_ROLES, "Choose a role."),
});

export const muteMemberInput = reasonedInput.extend({
  days: z.coerce
    .number()
    .refine(
      (days) => MUTE_DAYS.some((choice) => choice === days),
      "Choose how long the pause lasts.",
    ),
});

export const memberFilters = z.object({
  q: z.string().trim().max(100).catch(""),
  role: z.enum(GROUP_ROLES).optional().catch(undefined),
  cursor: z.string().max(1_000).optional().catch(undefined),
});
export type MemberFilters = Partial<z.output<typeof memberFilters>>;

/** A member of a group, on its members page. */
export type GroupMember = {
  member: MemberView;
  role: GroupRole;
  joinedAt: Date;
  /** Only for those who may act on it. */
  mutedUntil: Date | null;
  isViewer: boolean;
};

export type MembersPage = { members: GroupMember[]; next: string | null };

export type GroupBan = {
  member: MemberView;
  reason: string;
  bannedBy: string | null;
  createdAt: Date;
};
