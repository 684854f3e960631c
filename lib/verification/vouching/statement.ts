import { hashToken } from "@/lib/auth/secrets";
import { inCountry } from "@/lib/members/name-of-country";

export type Stated = {
  name: string;
  nameOnRegister: string | null;
  profession: string;
  country: string;
  isTrainee: boolean;
};

const withArticle = (word: string) => `${/^[aeiou]/.test(word) ? "an" : "a"} ${word}`;

/** What somebody who vouches states about a colleague. */
export function statementOf({ name, nameOnRegister, profession, country, isTrainee }: Stated) {
  const registered =
    nameOnRegister && nameOnRegister !== name ? `, registered as ${nameOnRegister},` : "";
  const what = withArticle(profession.toLowerCase());
  const works = isTrainee ? `are training to be ${what}` : `work as ${what}`;
  return `I know ${name}${registered} in person, and know that they ${works} in ${inCountry(country)}.`;
}

/** The name that a statement vouches for. */
export const statedName = ({ name, nameOnRegister }: Pick<Stated, "name" | "nameOnRegister">) =>
  nameOnRegister ?? name;

/** Stands for a statement in a form, so that nobody signs another one than they read. */
export const seenKey = (statement: string): string => hashToken(statement);
