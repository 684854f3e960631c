import { and, type SQL, sql } from "drizzle-orm";
import { groups } from "@/db/schema";
import { literal } from "@/lib/like-pattern";

const WORDS_MAX = 6;
/** Shorter words have too few trigrams to tell a slip from another word. */
const FUZZY_FROM = 5;
const FUZZY_LIKENESS = 0.4;

const text = sql`public.fold_text(${groups.name} || ' ' || ${groups.description})`;
const folded = (word: string) => sql`public.fold_text(${word}::text)`;
const containing = (word: string) => sql`'%' || ${folded(literal(word))} || '%'`;

const specialtiesWhere = (condition: SQL) => sql`EXISTS (
  SELECT FROM group_specialties gs JOIN specialties s ON s.id = gs.specialty_id
  WHERE gs.group_id = ${groups.id} AND ${condition})`;

const specialtyName = sql.raw("public.fold_text(s.name)");

/** Groups whose name, description or specialties have every word, a slip of the keys forgiven; any group without words. */
export function mentions(q: string): SQL | undefined {
  const words = q.split(/\s+/).filter(Boolean).slice(0, WORDS_MAX);
  return and(...words.map(mentionsWord));
}

function mentionsWord(word: string): SQL {
  const exact = sql`${text} LIKE ${containing(word)} OR ${specialtiesWhere(
    sql`${specialtyName} LIKE ${containing(word)}`,
  )}`;
  if (word.length < FUZZY_FROM) return sql`(${exact})`;
  const like = (where: SQL) => sql`word_similarity(${folded(word)}, ${where}) >= ${FUZZY_LIKENESS}`;
  return sql`(${exact} OR ${like(text)} OR ${specialtiesWhere(like(specialtyName))})`;
}

/** 0 for a name that begins with the words, then 1 in the name, 2 in a specialty, 3 in the description, 4 only alike. */
export function closeness(q: string): SQL<number> {
  if (q === "") return sql<number>`0::int`;
  const name = sql`public.fold_text(${groups.name})`;
  return sql<number>`(CASE WHEN ${name} LIKE ${folded(literal(q))} || '%' THEN 0
    WHEN ${name} LIKE ${containing(q)} THEN 1
    WHEN ${specialtiesWhere(sql`${specialtyName} LIKE ${containing(q)}`)} THEN 2
    WHEN ${text} LIKE ${containing(q)} THEN 3 ELSE 4 END)`;
}
