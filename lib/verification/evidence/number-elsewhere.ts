import { and, eq, isNull, ne, not, or } from "drizzle-orm";
import type { Reader } from "@/db/client";
import { verificationCases, verificationChecks } from "@/db/schema";
import { ofCase } from "./checks-of-case";
import { isClosedOnto } from "./closed-onto";
import type { Named } from "./find-naming-risks";

type Numbered = Pick<Named, "registerId" | "registerNumber">;

/** Whether a number that a case gives, or that was found for it, is somebody else's as well. */
export async function isNumberElsewhere(tx: Reader, one: Named): Promise<boolean> {
  const { registerId, registerNumber, outcome } = verificationChecks;
  const found = await tx
    .selectDistinct({ registerId, registerNumber })
    .from(verificationChecks)
    .where(and(ofCase(one), eq(outcome, "proved")));
  for (const number of [one, ...found]) {
    if (await isElsewhere(tx, one.memberId, number)) return true;
  }
  return false;
}

/** Given by somebody else in a case that was sent, or checked for somebody else; an account closed onto this one is nobody else's. */
async function isElsewhere(
  tx: Reader,
  memberId: string,
  { registerId, registerNumber }: Numbered,
): Promise<boolean> {
  if (registerId === null || registerNumber === null) return false;
  const cases = verificationCases;
  const checks = verificationChecks;
  const given = tx.$count(
    cases,
    and(
      ne(cases.memberId, memberId),
      not(isClosedOnto(cases.memberId, memberId)),
      eq(cases.registerId, registerId),
      eq(cases.registerNumber, registerNumber),
      ne(cases.state, "draft"),
      or(isNull(cases.outcome), ne(cases.outcome, "withdrawn")),
    ),
  );
  const checked = tx.$count(
    checks,
    and(
      ne(checks.memberId, memberId),
      not(isClosedOnto(checks.memberId, memberId)),
      eq(checks.registerId, registerId),
      eq(checks.registerNumber, registerNumber),
      eq(checks.outcome, "proved"),
    ),
  );
  return (await given) + (await checked) > 0;
}
