import type { members } from "@/db/schema";
import type { AccountFacts } from "@/lib/policy/verification";

type Row = Pick<typeof members.$inferSelect, "id" | "siteRoles" | "verifiedAt">;

/** What the rules of closing one account onto another need of each. */
export const accountFacts = ({ id, siteRoles, verifiedAt }: Row): AccountFacts => ({
  memberId: id,
  isStaff: siteRoles.length > 0,
  isVerified: verifiedAt !== null,
});
