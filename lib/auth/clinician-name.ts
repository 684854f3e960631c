const MOST = 120;

/** The name that the claims have somebody under: in its parts where they are given, else as one. */
export function clinicianName(claims: object): string | null {
  const said = new Map<string, unknown>(Object.entries(claims));
  const [given, family, name] = ["given_name", "family_name", "name"].map((claim) =>
    textOf(said.get(claim)),
  );
  return (given && family ? `${given} ${family}` : name) || null;
}

const textOf = (value: unknown): string =>
  typeof value === "string" ? value.replace(/\s+/g, " ").trim().slice(0, MOST) : "";
