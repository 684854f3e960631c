import { sql } from "drizzle-orm";

/** Whether some case, check or decision names the row of `registers` at hand. */
export const registerIsUsed = sql<boolean>`(
  EXISTS (SELECT FROM verification_cases c WHERE c.register_id = registers.id)
  OR EXISTS (SELECT FROM verification_checks c WHERE c.register_id = registers.id)
  OR EXISTS (SELECT FROM verification_decisions d WHERE d.register_id = registers.id))`;
