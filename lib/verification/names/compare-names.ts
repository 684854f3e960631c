import type { RegisteredName } from "../npi/record";
import { hyphenated, nameReadings, nameWords, spellOut, withoutParticles } from "./name-parts";

/** Whether a name is the registered one: the same, the same in other writing, or one registered besides. */
export type NameFit =
  | { fits: true; as: "same" | "variant" | "other-name" }
  | { fits: false; why: NameMisfit };
export type NameMisfit = "no-name" | "family-name" | "first-name" | "only-initial" | "middle-name";

type Agreement = "same" | "variant" | NameMisfit;

/** From the best to the worst, as answers among which the best counts. */
const ORDER: Agreement[] = [
  "same",
  "variant",
  "middle-name",
  "only-initial",
  "first-name",
  "family-name",
  "no-name",
];

/** Compares a name as a member writes it with the legal name and the other names of a record. */
export function compareNames(
  written: string,
  registered: RegisteredName,
  others: RegisteredName[],
): NameFit {
  const legal = compare(written, registered);
  if (isFit(legal)) return { fits: true, as: legal };
  if (others.some((other) => isFit(compare(written, withFirst(other, registered)))))
    return { fits: true, as: "other-name" };
  return { fits: false, why: legal };
}

const isFit = (agreement: Agreement) => agreement === "same" || agreement === "variant";

/** Of another name often only the surname is given. */
function withFirst(other: RegisteredName, { first, middle }: RegisteredName): RegisteredName {
  return other.first === "" ? { first, middle, last: other.last } : other;
}

function compare(written: string, registered: RegisteredName): Agreement {
  const theirs: Parts = {
    first: nameWords(registered.first),
    middle: nameWords(registered.middle),
    family: nameWords(registered.last),
  };
  const answers = [written, spellOut(written)].flatMap((text) => {
    const compounds = hyphenated(text);
    return nameReadings(text).flatMap((words) =>
      words.slice(1).flatMap((_, index) => {
        const [front, back] = [words.slice(0, index + 1), words.slice(index + 1)];
        return [
          agree({ given: front, family: back, compounds }, theirs),
          swapped(agree({ given: back, family: front, compounds }, theirs)),
          // Surname, middle name, first name, as in Vietnam.
          swapped(agree({ given: lastFirst(back), family: front, compounds }, theirs)),
        ];
      }),
    );
  });
  return ORDER.find((answer) => answers.includes(answer)) ?? "no-name";
}

type Parts = { first: string[]; middle: string[]; family: string[] };
type Written = { given: string[]; family: string[]; compounds: Set<string> };

const swapped = (agreement: Agreement) => (agreement === "same" ? "variant" : agreement);

function agree(written: Written, registered: Parts): Agreement {
  const families = familiesAgree(written, registered.family);
  if (families === undefined) return "family-name";
  const givens = givensAgree(written.given, registered.first, registered.middle);
  return givens === "same" ? families : givens;
}

function familiesAgree(written: Written, registered: string[]): "same" | "variant" | undefined {
  const { family, compounds } = written;
  if (registered.length === 0 || family.length === 0) return undefined;
  if (joined(family) === joined(registered)) return "same";
  const [own, theirs] = [withoutParticles(family), withoutParticles(registered)];
  if (joined(own) === joined(theirs)) return "variant";
  // Of a double name one is enough; two written words are one only with a hyphen, else the first may be a middle name.
  if (own.length > theirs.length && !compounds.has(joined(own))) return undefined;
  const [short, long] = own.length < theirs.length ? [own, theirs] : [theirs, own];
  const name = joined(short);
  const isPart = short.length < long.length && [long[0], long.at(-1)].includes(name);
  return isPart && name.length > 2 ? "variant" : undefined;
}

function givensAgree(written: string[], first: string[], middle: string[]): Agreement {
  const registered = [...first, ...middle];
  const rests = beginnings(written, registered);
  if (rests.length === 0) {
    const isInitial = written[0]?.length === 1 && registered[0]?.startsWith(written[0]);
    return isInitial ? "only-initial" : "first-name";
  }
  const isSame = rests.some(({ own, theirs }) => own.length === 0 && theirs.length === 0);
  if (isSame) return "same";
  return rests.some(({ own, theirs }) => middlesAgree(own, theirs)) ? "variant" : "middle-name";
}

/** The ways in which both begin with the same first name, written in one word or more; and what is left. */
function beginnings(written: string[], registered: string[]) {
  return written.flatMap((_, own) =>
    registered.flatMap((__, theirs) => {
      const name = joined(written.slice(0, own + 1));
      const isEqual = name.length > 1 && name === joined(registered.slice(0, theirs + 1));
      return isEqual ? [{ own: written.slice(own + 1), theirs: registered.slice(theirs + 1) }] : [];
    }),
  );
}

/** Whether the shorter list of middle names is in the longer one, in order; an initial stands for a name. */
function middlesAgree(written: string[], registered: string[]): boolean {
  const [short, long] =
    written.length < registered.length ? [written, registered] : [registered, written];
  let from = 0;
  return short.every((name) => {
    const place = long.findIndex((other, index) => index >= from && isSameOrInitial(name, other));
    from = place + 1;
    return place !== -1;
  });
}

function isSameOrInitial(name: string, other: string): boolean {
  if (name.length === 1 || other.length === 1) return name[0] === other[0];
  return name === other;
}

const lastFirst = (words: string[]) => [...words.slice(-1), ...words.slice(0, -1)];
const joined = (words: string[]) => words.join("");
