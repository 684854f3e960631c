import { existsSync, globSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { envSchema } from "./env";
import { readSource } from "./testing/source";

const read = (path: string) => readFileSync(path, "utf8");
const decisions = globSync("docs/decisions/*.md").sort();
const pages = ["README.md", "CONTRIBUTING.md", ...decisions];
const { scripts } = z
  .object({ scripts: z.record(z.string(), z.string()) })
  .parse(JSON.parse(read("package.json")));

/** Made when Curbside runs, so that a fresh clone does not have them. */
const MADE_LATER = /^(\.data|\.env$|\.next)/;
const sources = readSource().map(({ path }) => path);

const FENCED = /^```(\w*)\n([\s\S]*?)^```$/gm;
const withoutBlocks = (text: string) => text.replace(FENCED, "");

const FILE = /^(?!\/)[\w.[\]()/-]+$/;
const ENDING = /\/$|\.(tsx?|css|md|json|yaml)$/;

/** What a page puts between backticks and looks like a file, and what its drawing of the tree begins lines with. */
function filesNamedIn(text: string): string[] {
  const quoted = [...withoutBlocks(text).matchAll(/`([^`\n]+)`/g)].map(([, words = ""]) => words);
  const named = quoted.filter(
    (words) => FILE.test(words) && (/[^/]\/./.test(words) || ENDING.test(words)),
  );
  const drawings = [...text.matchAll(FENCED)].filter(([, language]) => language === "");
  const drawn = drawings.flatMap(([, , tree = ""]) =>
    tree.split("\n").flatMap((line) => line.split(/\s/)[0] || []),
  );
  return [...named, ...drawn].filter((path) => !MADE_LATER.test(path));
}

const isThere = (path: string) =>
  existsSync(path) || sources.some((source) => source.endsWith(`/${path}`));

describe.each(pages)("%s", (page) => {
  const text = read(page);

  it("names commands that exist", () => {
    const named = [...text.matchAll(/\bnpm (?:run ([\w:-]+)|(start|test)\b)/g)];
    expect(Object.keys(scripts)).toEqual(
      expect.arrayContaining(named.map(([, script, short]) => script ?? short)),
    );
  });

  it("names files that exist", () => {
    expect(filesNamedIn(text).filter((path) => !isThere(path))).toEqual([]);
  });

  it("links to what exists", () => {
    const links = [...text.matchAll(/\]\((?!https?:)([^)#]+)/g)].map(([, path = ""]) => path);
    expect(links.filter((path) => !existsSync(join(dirname(page), path)))).toEqual([]);
  });

  it("is written as it should be read", () => {
    const prose = withoutBlocks(text).replace(/`[^`\n]*`|!\[/g, "");
    expect(prose).not.toMatch(/!/);
  });
});

describe("the README's table of settings", () => {
  const rows = [...read("README.md").matchAll(/^\| `([A-Z][A-Z_]+)` \|(?: `([^`]*)`)? \|/gm)];
  const shown = rows.map(([, name = "", value = ""]) => [name, value]);

  it("is the list in lib/env.ts, with its defaults", () => {
    const defined = Object.entries(envSchema.shape).map(([name, setting]) => [
      name,
      String(setting.safeParse(undefined).data ?? ""),
    ]);
    expect(Object.fromEntries(shown)).toEqual(Object.fromEntries(defined));
    expect(shown).toHaveLength(defined.length);
  });
});

describe("the decisions", () => {
  it("are numbered without a gap", () => {
    const numbers = decisions.map((path) => Number(basename(path).slice(0, 4)));
    expect(numbers).toEqual(decisions.map((_, index) => index + 1));
  });

  it.each(decisions)("have a context and consequences in %s", (path) => {
    const number = Number(basename(path).slice(0, 4));
    const headings = [...read(path).matchAll(/^#+ .*$/gm)].map(([heading]) => heading);
    expect(headings[0]).toMatch(new RegExp(`^# ${number}\\. `));
    expect(headings.slice(1)).toEqual(["## Context", "## Decision", "## Consequences"]);
  });
});
