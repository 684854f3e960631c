import { randomBytes } from "node:crypto";
import { existsSync, linkSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { z } from "zod";
import { Problem } from "./problem";

const secretsSchema = z.object({
  authSecret: z.string().min(32),
  databasePassword: z.string().min(16),
  meiliKey: z.string().min(16),
});

export type Secrets = z.output<typeof secretsSchema>;

/** The generated secrets of an installation: made once, readable by their owner alone. */
export function readSecrets(path: string): Secrets {
  if (!existsSync(path)) create(path);
  const result = secretsSchema.safeParse(parse(path));
  if (result.success) return result.data;
  throw new Problem(
    `${path} is damaged. Put it back from a copy; the database's password is in it.`,
  );
}

function create(path: string): void {
  const secret = () => randomBytes(32).toString("base64url");
  const secrets: Secrets = { authSecret: secret(), databasePassword: secret(), meiliKey: secret() };
  const draft = `${path}.${process.pid}`;
  writeFileSync(draft, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
  try {
    // A link never replaces: of two that start at once, one makes the secrets and both read them.
    linkSync(draft, path);
  } catch (error) {
    if (!existsSync(path)) throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

function parse(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch {
    return undefined;
  }
}
