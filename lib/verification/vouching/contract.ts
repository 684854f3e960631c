import { z } from "zod";
import type { MemberView } from "@/lib/members/contract";

const NO_COLLEAGUE = "Enter your colleague's handle, such as @anna-kowalczyk.";

/** "@handle", "handle" or the address of a profile. */
const colleague = z
  .string(NO_COLLEAGUE)
  .trim()
  .toLowerCase()
  .max(300, NO_COLLEAGUE)
  .transform((typed) =>
    typed.replace(/^(https?:\/\/[^/]+)?\/members\//, "").replace(/^@|[/?#].*$/g, ""),
  )
  .refine((handle) => /^[a-z0-9-]{3,40}$/.test(handle), NO_COLLEAGUE);

export const askToVouchInput = z.object({
  caseId: z.string().max(60),
  colleague,
  note: z
    .string()
    .trim()
    .max(500, "At most 500 characters.")
    .optional()
    .transform((text) => text || null),
});

export const onVouchInput = z.object({ requestId: z.string().max(60) });

export const vouchInput = onVouchInput.extend({
  /** Stands for the statement as it was shown. */
  seen: z.string().max(100),
  words: z
    .string("Say how you know each other.")
    .trim()
    .min(10, "Say how you know each other, in a sentence.")
    .max(500, "At most 500 characters."),
});

export type VouchState = "asked" | "vouched" | "declined" | "withdrawn" | "taken-back";

/** A colleague's request, as whoever is asked sees it. */
export type VouchRequestView = {
  id: string;
  colleague: MemberView;
  state: Exclude<VouchState, "withdrawn">;
  /** What one would state and sign. */
  statement: string;
  /** Stands for that statement; it goes back with the form. */
  seen: string;
  note: string | null;
  askedAt: string;
  answeredAt: string | null;
  /** Why one cannot vouch; null when one can. */
  refusal: string | null;
};

/** A colleague who was asked, as whoever asked sees it. */
export type AskedColleagueView = {
  requestId: string;
  colleague: MemberView;
  state: Exclude<VouchState, "withdrawn">;
  askedAt: string;
};
