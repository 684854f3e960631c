import { z } from "zod";
import { PROFESSIONS } from "@/db/profession-names";
import { isCountry } from "@/lib/members/countries";

const EXAMPLE =
  '{"claim":"role","values":{"doctor":{"profession":"physician"},"resident":{"profession":"physician","isTrainee":true}}}';

const professions = Object.keys(PROFESSIONS);

const meaning = z.strictObject({
  profession: z
    .string()
    .refine((id) => professions.includes(id), `Choose one of ${professions.join(", ")}.`)
    .optional(),
  isTrainee: z.boolean("Write true or false.").default(false),
  country: z.string().refine(isCountry, "Write two letters, such as IE.").optional(),
  jurisdiction: z.string().min(1).max(60).optional(),
  /** Where they work by it, as their mark may name it. */
  institution: z.string().min(1).max(120).optional(),
});

const name = z.string().min(1);

/** What a claim of the organisation says about somebody's work. */
const setting = z.strictObject({
  /** The claim's name; several names lead into nested claims. */
  claim: z.union([name, z.array(name).min(1)], "Name the claim, or the way to it."),
  values: z
    .record(name, meaning)
    .refine((values) => Object.keys(values).length > 0, "Name at least one value."),
});

export type ClinicianClaim = z.output<typeof setting>;
export type ClinicianMeaning = z.output<typeof meaning>;

/** The setting as one line of JSON. */
export const clinicianClaim = z.string().transform((text, context): ClinicianClaim => {
  const result = setting.safeParse(parsed(text));
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const place = issue?.path.length ? ` At ${issue.path.join(".")}: ${issue.message}` : "";
  context.addIssue(`Write JSON such as ${EXAMPLE}.${place}`);
  return z.NEVER;
});

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
