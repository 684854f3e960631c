import { z } from "zod";
import { clinicianClaim } from "./clinician-claim";

const flag = z.enum(["true", "false"]).transform((value) => value === "true");

/** Every setting there is. `npm run env:example` turns this schema into `.env.example`. */
export const envSchema = z.object({
  NODE_ENV: z.enum(["development", "production", "test"]).default("development"),
  PORT: z.coerce
    .number()
    .int()
    .min(1)
    .max(65535)
    .default(3000)
    .describe("Port the web server listens on"),
  APP_URL: z
    .url()
    .default("http://localhost:3000")
    .describe("Address members use; links in mail begin with it"),
  APP_NAME: z.string().min(1).default("Curbside").describe("Name shown in the header and in mail"),
  DATA_DIR: z
    .string()
    .default(".data")
    .describe("Folder of the embedded services, local files and mail"),
  FILES_DIR: z
    .string()
    .optional()
    .describe("Folder of files that members send, encrypted; without it `files` in DATA_DIR"),
  DOCUMENT_KEYS: z
    .string()
    .regex(
      /^\s*[a-z0-9-]{1,32}:[A-Za-z0-9+/]{43}=\s*(,\s*[a-z0-9-]{1,32}:[A-Za-z0-9+/]{43}=\s*)*$/,
      "Write id:key, or several with a comma between; a key is what `openssl rand -base64 32` prints.",
    )
    .optional()
    .describe(
      "Keys that encrypt documents, id:key,id:key, the current one first; needed to take documents unless the database is embedded",
    ),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//)
    .describe("PostgreSQL 15 or newer; without it `npm start` runs an embedded one"),
  DATABASE_POOL: z.coerce
    .number()
    .int()
    .min(1)
    .max(200)
    .default(10)
    .describe("Connections each process keeps, besides one for short reads"),
  MEILI_URL: z
    .url()
    .optional()
    .describe("Meilisearch server; without it `npm start` runs the bundled one where it can"),
  MEILI_KEY: z
    .string()
    .optional()
    .describe("Meilisearch key with rights on documents, indexes, settings, tasks and search"),
  MEILI_INDEX: z
    .string()
    .regex(/^[a-z0-9_-]{1,60}$/)
    .default("posts")
    .describe("Name of the search index"),
  MAIL_URL: z
    .string()
    .regex(/^smtps?:\/\//)
    .optional()
    .describe(
      "SMTP server, smtp://user:password@host:587; without it mail goes to DATA_DIR/mailbox",
    ),
  MAIL_FROM: z.string().default("Curbside <no-reply@localhost>").describe("Sender of mail"),
  AUTH_SECRET: z
    .string()
    .min(32)
    .describe("Signs cookies and keys the hashes of codes; at least 32 random characters"),
  OIDC_ISSUER: z.url().optional().describe("Issuer of an OpenID Connect provider to sign in with"),
  OIDC_CLIENT_ID: z.string().optional(),
  OIDC_CLIENT_SECRET: z.string().optional(),
  OIDC_NAME: z
    .string()
    .default("your organisation")
    .describe("What the sign-in button calls the provider"),
  ORGANISATION_CLINICIAN_CLAIM: clinicianClaim
    .optional()
    .describe(
      "Which claim of that provider says that somebody works there as a clinician, and what its values mean, as JSON",
    ),
  NPPES_URL: z
    .url()
    .default("https://npiregistry.cms.hhs.gov/api/")
    .describe("Where the US registry of clinicians (NPPES API 2.1) is asked"),
  NPI_SOURCE: z
    .enum(["table-then-api", "table", "api"])
    .default("table-then-api")
    .describe(
      "What is asked for a US number: the table that `npm run npi:import` fills, NPPES, or both; in the demo the table alone",
    ),
  TRUSTED_PROXIES: z.coerce
    .number()
    .int()
    .min(0)
    .max(10)
    .default(0)
    .describe("Reverse proxies in front, each appending to X-Forwarded-For"),
  MIGRATE: flag
    .default(false)
    .describe(
      "Bring the database up to date when the web process starts; the container image does",
    ),
  RUN_WORKER: flag
    .default(true)
    .describe("Run background jobs inside the web process; false when `npm run worker` does"),
  API_READS: z.coerce
    .number()
    .int()
    .min(1)
    .default(600)
    .describe("Reads of each kind that a token may ask of the API in a minute"),
  API_WRITES: z.coerce
    .number()
    .int()
    .min(1)
    .default(120)
    .describe("Writes of each kind that a token may send to the API in a minute"),
  LOG_LEVEL: z.enum(["trace", "debug", "info", "warn", "error", "fatal", "silent"]).default("info"),
  DEMO: flag
    .default(false)
    .describe("Demo people, one-click sign-in and /dev/mailbox; only with the embedded database"),
  EMBEDDED_DATABASE: flag
    .default(false)
    .describe("Set by `npm start` when it runs PostgreSQL itself"),
});

export type Env = z.output<typeof envSchema>;

/** Parses settings; the message names each wrong one and never shows its value. */
export function parseEnv(source: Record<string, string | undefined>): Env {
  const present = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ""));
  const result = envSchema.safeParse(present);
  if (result.success) {
    if (result.data.DEMO && !result.data.EMBEDDED_DATABASE) {
      throw new Error("DEMO=true is refused: demo sign-in works only with the embedded database.");
    }
    return { ...result.data, ...(asksNobody(present) && { NPI_SOURCE: "table" }) };
  }
  const lines = result.error.issues.map((issue) => `  ${issue.path.join(".")}: ${issue.message}`);
  throw new Error(`The settings are not right (see .env.example):\n${lines.join("\n")}`);
}

/** A demo comes with its own copy of the registry: where nothing is said, no question leaves the machine. */
const asksNobody = ({ DEMO, NPI_SOURCE, NPPES_URL }: Record<string, string | undefined>) =>
  DEMO === "true" && NPI_SOURCE === undefined && NPPES_URL === undefined;

let parsed: Env | undefined;

/** The settings of this process, parsed once. `next build` runs without any, so they are read on first use. */
export const env: Env = new Proxy({} as Env, {
  get: (_target, key: keyof Env) => {
    parsed ??= parseEnv(process.env);
    return parsed[key];
  },
});

/** The sign-in library takes the site's address from here; left to itself it would believe the Host header. */
export function pinAuthAddress(): void {
  process.env.AUTH_URL = env.APP_URL;
}
