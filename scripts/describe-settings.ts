import { envSchema } from "@/lib/env";

/** Set by the programs themselves; nobody writes these down. */
const OWN = new Set(["NODE_ENV", "EMBEDDED_DATABASE"]);

const HEAD = `# Settings of Curbside. None is needed for \`npm start\`: copy this file to .env and take away the "#" of
# what you want to change. Made from lib/env.ts by \`npm run env:example\`.`;

/** The text of `.env.example`: each setting with what it does and what it is when left out. */
export function describeSettings(): string {
  const parts = Object.entries(envSchema.shape)
    .filter(([name]) => !OWN.has(name))
    .map(([name, setting]) => {
      const line = `# ${name}=${quote(String(setting.safeParse(undefined).data ?? ""))}`;
      return setting.description === undefined ? line : `# ${setting.description}.\n${line}`;
    });
  return `${[HEAD, ...parts].join("\n\n")}\n`;
}

function quote(value: string): string {
  return /[\s<>#]/.test(value) ? `"${value}"` : value;
}
