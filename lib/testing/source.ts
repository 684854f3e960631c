import { globSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";

export type Import = {
  line: number;
  /** A path in the project, or the name of a package. */
  target: string;
  /** Erased before it runs. */
  isType: boolean;
};

export type SourceFile = {
  path: string;
  text: string;
  isTest: boolean;
  isClient: boolean;
  imports: Import[];
  /** Lines of code, with whole-line comments emptied. */
  code: string[];
};

const ROOT = join(import.meta.dirname, "../..");
const FILES = ["{app,components,db,lib,scripts,e2e}/**/*.{ts,tsx,css,mjs}", "*.{ts,mjs}"];
const STATIC =
  /^(?:import|export)\s+(type\s+)?(?:([\w*][\w\s*]*,?\s*)?(\{[^}]*\})?\s*from\s+)?"([^"\n]+)"/gm;
const DYNAMIC = /(?<!typeof )\bimport\(\s*"([^"\n]+)"\s*\)/g;

/** Every source file of the project, in order of path. */
export function readSource(): SourceFile[] {
  const paths = globSync(FILES, { cwd: ROOT }).map((path) => path.replaceAll("\\", "/"));
  const known = new Set(paths);
  return paths
    .filter((path) => path !== "next-env.d.ts")
    .sort()
    .map((path) => {
      const text = readFileSync(join(ROOT, path), "utf8");
      return {
        path,
        text,
        isTest: /\.test\.tsx?$|^e2e\/|^lib\/testing\//.test(path),
        isClient: text.startsWith('"use client"'),
        imports: importsOf(path, text, known),
        code: text.split("\n").map((line) => (/^\s*(\/\/|\/?\*)/.test(line) ? "" : line)),
      };
    });
}

function importsOf(path: string, text: string, known: Set<string>): Import[] {
  const lineAt = (index: number) => text.slice(0, index).split("\n").length;
  const fixed = [...text.matchAll(STATIC)].map(
    ({ 1: type, 2: whole, 3: named, 4: name, index }) => ({
      line: lineAt(index),
      target: resolve(path, name ?? "", known),
      isType: Boolean(type) || (!whole && isAllTypes(named)),
    }),
  );
  const later = [...text.matchAll(DYNAMIC)].map(({ 1: name, index }) => ({
    line: lineAt(index),
    target: resolve(path, name ?? "", known),
    isType: false,
  }));
  return [...fixed, ...later];
}

function isAllTypes(named: string | undefined): boolean {
  const names =
    named
      ?.replace(/[{}]/g, "")
      .split(",")
      .map((name) => name.trim()) ?? [];
  const present = names.filter(Boolean);
  return present.length > 0 && present.every((name) => name.startsWith("type "));
}

function resolve(path: string, name: string, known: Set<string>): string {
  if (!name.startsWith("@/") && !name.startsWith(".")) return name;
  const bare = name.startsWith("@/") ? name.slice(2) : normalize(join(dirname(path), name));
  const candidates = ["", ".ts", ".tsx", "/index.ts"].map((ending) => bare + ending);
  return candidates.find((candidate) => known.has(candidate)) ?? bare;
}
