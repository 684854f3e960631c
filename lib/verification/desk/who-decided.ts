import { sql } from "drizzle-orm";
import type { Method } from "../methods";
import { WAYS } from "../ways/ways";

/** Stands for somebody's name where their account was deleted since. */
export const GONE = "somebody whose account is gone";

/** Whether a check of this way is somebody's own word, also where it is no longer known whose. */
export const isByPerson = (method: Method): boolean =>
  WAYS[method].byVerifier || method === "vouching";

/** Whether a person took a decision of `verification_decisions`: the audit log knows it after their account is gone. */
export const wasByPerson = sql<boolean>`(verification_decisions.decided_by IS NOT NULL OR EXISTS (
  SELECT FROM audit_log e WHERE e.subject_id = verification_decisions.member_id
  AND e.details ->> 'decisionId' = verification_decisions.id AND e.actor_id IS NOT NULL))`;
