import type { ClinicianClaim } from "@/lib/clinician-claim";

/** Which of the values that mean a clinician the claims hold; the first that the setting lists, or null. */
export function clinicianValue(claims: unknown, { claim, values }: ClinicianClaim): string | null {
  const said = [claim].flat().reduce<unknown>(within, claims);
  const all = (Array.isArray(said) ? said : [said]).filter(isPlain).map(String);
  return Object.keys(values).find((value) => all.includes(value)) ?? null;
}

const within = (claims: unknown, name: string): unknown =>
  typeof claims === "object" && claims !== null && Object.hasOwn(claims, name)
    ? Reflect.get(claims, name)
    : undefined;

const isPlain = (value: unknown) => ["string", "number", "boolean"].includes(typeof value);
