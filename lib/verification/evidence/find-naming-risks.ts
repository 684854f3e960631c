import { desc, eq } from "drizzle-orm";
import type { Reader } from "@/db/client";
import { members, verificationChecks, verificationDecisions } from "@/db/schema";
import type { CaseRow } from "../cases/lock-case";
import { familyWords, standsInName } from "../names/address-names";
import { areNamesAlike } from "../names/compare-lines";
import { nameWords } from "../names/name-parts";
import { isNameWithin } from "../names/name-within";
import { isLicensed } from "../npi/is-licensed";
import type { Risk } from "../risks";
import { bearsOn, type Claimed } from "./checks-of-case";

export type Named = Claimed & Pick<CaseRow, "registerId" | "registerNumber">;
type Check = typeof verificationChecks.$inferSelect;

/** What makes it doubtful that the proof of a case is about the person it names, and about what they claim to be. */
export async function findNamingRisks(tx: Reader, one: Named): Promise<[Risk, boolean][]> {
  const [member] = await tx
    .select({ name: members.name })
    .from(members)
    .where(eq(members.id, one.memberId));
  const name = one.nameOnRegister ?? member?.name ?? "";
  const { checkedAt, id } = verificationChecks;
  const proved = (
    await tx
      .select()
      .from(verificationChecks)
      .where(bearsOn(one))
      .orderBy(desc(checkedAt), desc(id))
  ).filter(({ outcome }) => outcome === "proved");
  const last = (method: Check["method"]) => proved.find((check) => check.method === method);
  const [record, mail, signOn] = [
    last("registry")?.seen,
    last("institution-mail"),
    last("sign-on"),
  ];
  const registered = record ? [record.name, ...record.otherNames] : [];
  const families = familyWords(name, registered);
  const inAddress = wordsOf(mail);
  const isNamedThere =
    inAddress.some((word) => families.has(word)) &&
    inAddress.every((word) => standsInName(word, name));
  return [
    ["name-says-more", Boolean(record && !isNameWithin(name, record))],
    ["no-licence", Boolean(record && !one.isTrainee && !isLicensed(record, one.professionId))],
    ["address-does-not-name", mail !== undefined && !isNamedThere],
    ["address-elsewhere", isElsewhere(mail, one)],
    ["sign-on-does-not-name", signOn !== undefined && !isAccountOf(name, signOn)],
    ["other-than-before", await differsFromBefore(tx, one, { name, known: member?.name ?? "" })],
  ];
}

/** Of an address these are the words and initials of the member's name that stand in it, by the name they had then. */
const wordsOf = (mail: Check | undefined): string[] => mail?.nameAsRegistered?.split(" ") ?? [];

const isElsewhere = (mail: Check | undefined, { country }: Named): boolean =>
  mail !== undefined && country !== null && mail.country !== null && mail.country !== country;

const isAccountOf = (name: string, { nameAsRegistered: known }: Check): boolean =>
  known !== null && areNamesAlike(name, known);

/** What was proved once is not proved of another number, nor of another name; also once it has run out. */
async function differsFromBefore(
  tx: Reader,
  { memberId, registerId, registerNumber }: Named,
  { name, known }: { name: string; known: string },
): Promise<boolean> {
  const decisions = await tx
    .select()
    .from(verificationDecisions)
    .where(eq(verificationDecisions.memberId, memberId))
    .orderBy(desc(verificationDecisions.ordinal));
  const before = decisions.find(({ outcome }) => outcome === "approved");
  if (before === undefined) return false;
  const isSameName = nameWords(name).join(" ") === nameWords(before.name ?? known).join(" ");
  const isSameNumber = before.registerId === registerId && before.registerNumber === registerNumber;
  return !(isSameName && isSameNumber);
}
