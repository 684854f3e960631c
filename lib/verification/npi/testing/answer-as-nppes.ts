import type { NppesEntry } from "./nppes-person";

export type NppesData = { entries: NppesEntry[]; deactivated: string[] };

const MOST = 200;
/** What has to come with a state or a type, which alone would ask for everybody. */
const CRITERIA = ["number", "first_name", "last_name", "organization_name", "city", "postal_code"];

/** What the API 2.1 answers to a query: results, or errors, all with status 200. */
export function answerAsNppes(query: URLSearchParams, { entries, deactivated }: NppesData) {
  const errors = errorsOf(query, deactivated);
  if (errors.length > 0) return { Errors: errors };
  const limit = Math.min(Number(query.get("limit") ?? 10) || 10, MOST);
  const skip = Number(query.get("skip") ?? 0) || 0;
  const results = entries.filter((entry) => fits(entry, query)).slice(skip, skip + limit);
  return { result_count: results.length, results };
}

function errorsOf(query: URLSearchParams, deactivated: string[]) {
  const error = (number: string, field: string, description: string) => [
    { description, field, number },
  ];
  if (query.get("version") !== "2.1") return error("17", "version", "Unsupported Version");
  const number = query.get("number");
  if (number !== null && !/^\d{10}$/.test(number))
    return error("06", "number", "NPI must be 10 digits");
  if (number !== null && deactivated.includes(number)) {
    const description = `CMS deactivated NPI ${number}. The provider can no longer use this NPI. Our public registry does not display provider information about NPIs that are not in service.`;
    return error("15", "number", description);
  }
  const short = CRITERIA.filter((name) => /^.?\*$/.test(query.get(name) ?? ""));
  if (short.length > 0) {
    return short.flatMap((name) =>
      error("03", name, "Wildcards require at least two leading characters"),
    );
  }
  const type = query.get("enumeration_type");
  if (type !== null && !/^NPI-[12]$/.test(type)) {
    const description = "Field contains special character(s) or wrong number of characters";
    return error("05", "enumeration_type", description);
  }
  if (CRITERIA.some((name) => query.has(name))) return [];
  return [
    ...(query.has("state")
      ? error("07", "state", "Field state requires additional search criteria")
      : []),
    ...(type === null
      ? []
      : error("09", "enumeration_type", "Enumeration_type requires additional search criteria")),
    ...(query.has("state") || type !== null
      ? []
      : error("04", "", "No valid search criteria provided")),
  ];
}

function fits(entry: NppesEntry, query: URLSearchParams): boolean {
  const { basic } = entry;
  const isAsked = (name: string, values: string[]) => {
    const asked = query.get(name)?.toUpperCase();
    if (!asked) return true;
    const begin = asked.endsWith("*") ? asked.slice(0, -1) : undefined;
    return values.some((value) => (begin ? value.startsWith(begin) : value === asked));
  };
  const people = "first_name" in basic ? [basic.first_name] : [];
  return (
    isAsked("number", [entry.number]) &&
    isAsked("enumeration_type", [entry.enumeration_type]) &&
    isAsked("first_name", people) &&
    isAsked("last_name", "last_name" in basic ? [basic.last_name] : []) &&
    isAsked("organization_name", "organization_name" in basic ? [basic.organization_name] : []) &&
    isAsked(
      "state",
      entry.addresses.map(({ state }) => state),
    )
  );
}
