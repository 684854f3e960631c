import { createHash } from "node:crypto";
import { Invalid } from "@/lib/errors";
import type { Operation } from "./operation";

/** Whether an operation answers in pages. */
export const isList = ({ query }: Operation) => "cursor" in query.shape;

/** Parameters that say where in a list a page begins; all others say which list it is. */
const PLACES = ["cursor", "before", "at", "begin"];
const MARK_LENGTH = 8;

/** What tells a list from all others: its address, and how it is ordered and narrowed. */
function markOf({ pathname, searchParams }: URL): string {
  const narrowed = [...searchParams].filter(([name]) => !PLACES.includes(name)).sort();
  const list = JSON.stringify([pathname, narrowed]);
  return createHash("sha256").update(list).digest("base64url").slice(0, MARK_LENGTH);
}

/** An answer whose cursors name the list that they lead on in. */
export function withMarkedCursors(asked: URL, answer: object): object {
  const marked = Object.entries(answer).map(([name, value]) => [
    name,
    (name === "next" || name === "previous") && typeof value === "string"
      ? markOf(asked) + value
      : value,
  ]);
  return Object.fromEntries(marked);
}

/** A request's parameters with its cursors as the list itself knows them, and why not where one is of another list. */
export function withoutMarks(
  asked: URL,
  query: Record<string, string>,
): { query: Record<string, string>; refusal: Invalid | null } {
  const errors: Record<string, string[]> = {};
  const known = Object.entries(query).flatMap(([name, value]): [string, string][] => {
    if (name !== "cursor" && name !== "before") return [[name, value]];
    if (value.startsWith(markOf(asked))) return [[name, value.slice(MARK_LENGTH)]];
    errors[name] = [OF_ANOTHER];
    return [];
  });
  const isRefused = Object.keys(errors).length > 0;
  return {
    query: Object.fromEntries(known),
    refusal: isRefused ? new Invalid(errors, { status: 400 }) : null,
  };
}

const OF_ANOTHER =
  "This is no cursor of this list, ordered and narrowed as it is here. Take `next` from the page before.";
