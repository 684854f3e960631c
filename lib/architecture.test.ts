import { basename } from "node:path";
import { expect, it } from "vitest";
import { reachFrom } from "./testing/reach";
import { type Import, readSource, type SourceFile } from "./testing/source";

const files = readSource();
const byPath = new Map(files.map((file) => [file.path, file]));
const own = files.filter((file) => !file.isTest);

/** Fails with each place that breaks a rule and where its code belongs. */
function expectNone(broken: string[], advice: string): void {
  expect(broken, advice).toEqual([]);
}

function importsWhere(
  from: RegExp,
  isForbidden: (target: string, file: SourceFile, how: Import) => boolean,
): string[] {
  return own
    .filter(({ path }) => from.test(path))
    .flatMap((file) =>
      file.imports
        .filter((how) => isForbidden(how.target, file, how))
        .map(({ target, line }) => `${file.path}:${line} imports ${target}`),
    );
}

function linesWhere(pattern: RegExp, isSearched: (file: SourceFile) => boolean): string[] {
  return files
    .filter(isSearched)
    .flatMap(({ path, code }) =>
      code.flatMap((line, index) =>
        pattern.test(line) ? [`${path}:${index + 1} ${line.trim()}`] : [],
      ),
    );
}

const domainOf = (path: string) => /^lib\/([^/]+)\//.exec(path)?.[1];
const isUseCase = ({ path, text }: SourceFile) =>
  /^lib\/(?!.*\/testing\/)[^/]+\//.test(path) &&
  /\bdb\.transaction\(/.test(text) &&
  !/\/queries\.ts$/.test(path);
const camelCase = (path: string) =>
  basename(path)
    .replace(/\.tsx?$/, "")
    .replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
const exportedValues = ({ text }: SourceFile) =>
  [...text.matchAll(/^export (?:async )?(?:function|const|class|let) (\w+)/gm)].map(
    ([, name]) => name ?? "",
  );

it("keeps the product free of pages, and the database free of the product", () => {
  expectNone(
    importsWhere(/^(lib|db|components)\//, (target) => target.startsWith("app/")),
    "Nothing imports from app/: what two parts need belongs in lib/<domain> or components/.",
  );
  expectNone(
    importsWhere(/^(lib|db)\//, (target) => target.startsWith("components/")),
    "lib/ and db/ do not know how things look: markup belongs in components/ or app/.",
  );
  expectNone(
    importsWhere(
      /^db\/(schema\/|client)/,
      (target, _, { isType }) =>
        target.startsWith("lib/") && !isType && !/^lib\/(ids|env|log)\.ts$/.test(target),
    ),
    "The schema knows columns only: what the product does with them belongs in lib/<domain>.",
  );
});

it("keeps the rules about who may do what in a place of their own", () => {
  expectNone(
    importsWhere(
      /^lib\/policy\//,
      (target) => !/^(lib\/policy\/|lib\/errors\.ts|db\/schema\/|drizzle-orm)/.test(target),
    ),
    "A rule is a pure function of viewer and subject: load what it needs in lib/<domain>/queries.ts.",
  );
  expectNone(
    linesWhere(
      /[rR]oles?\b[^=!]{0,12}[=!]==\s*"|"(owner|moderator|admin|verifier)"\s*[=!]==|[rR]oles\??\.includes\(/,
      ({ path, isTest }) =>
        /^(app|components|lib)\//.test(path) && !/^lib\/(policy|auth)\//.test(path) && !isTest,
    ),
    "Role names are compared in lib/policy only: ask a can… function there.",
  );
  expectNone(
    linesWhere(
      /\bas (?:unknown as )?(MemberViewer|Guest|Viewer)\b/,
      ({ path }) => /\.tsx?$/.test(path) && !/^(lib\/auth|db\/factories)\//.test(path),
    ),
    "A viewer is minted in lib/auth (getViewer) or db/factories (viewerOf, guest), never asserted.",
  );
});

it("lets a domain ask another one, not act through it", () => {
  expectNone(
    importsWhere(/^lib\/(?!jobs\/tasks\/|api\/operations\/)[^/]+\//, (target, file) => {
      const imported = byPath.get(target);
      return (
        imported !== undefined && domainOf(target) !== domainOf(file.path) && isUseCase(imported)
      );
    }),
    "Call the other domain's queries.ts; an effect there is a job (lib/jobs) enqueued in your transaction.",
  );
});

it("keeps Next.js at the edges", () => {
  expectNone(
    importsWhere(/^(lib\/(?!auth\/|action\.ts|route\.ts|page-load\.ts)|db\/|scripts\/)/, (target) =>
      /^next(-auth)?(\/|$)/.test(target),
    ),
    "Read the request in app/, lib/auth, lib/action.ts or lib/route.ts and hand over what you found.",
  );
  expectNone(
    importsWhere(/^components\//, (target) =>
      /^next-auth|^next\/(headers|server|cache)$/.test(target),
    ),
    "A component shows what it is given: read the request in the page.",
  );
});

it("lets components run anywhere", () => {
  const server =
    /^(node:|next-auth|next\/headers$|postgres$|pg$|drizzle-orm|graphile-worker|meilisearch$|nodemailer$|pino$|db\/|lib\/env\.ts$|lib\/auth\/)/;
  const broken = own
    .filter(({ path, isClient }) => path.startsWith("components/") || isClient)
    .flatMap((file) => waysTo(file, file.isClient ? RegExp(`${server.source}|^zod`) : server));
  expectNone(
    broken,
    "The page loads, the component shows: take view types from contract.ts (import type) and values from a file without imports.",
  );
});

/** Asks the request one question, for finished HTML, and has nothing to tell a component's author. */
const PAGE_LOAD = "lib/page-load.ts";

function waysTo(file: SourceFile, forbidden: RegExp): string[] {
  return [...reachFrom(file, byPath)]
    .filter(([target, way]) => forbidden.test(target) && !way.includes(PAGE_LOAD))
    .map(([target, way]) => [...way, target].join(" → "));
}

it("keeps contracts and documents safe for the browser", () => {
  const broken = own
    .filter(({ path }) => /^lib\/([^/]+\/)+contract\.ts$|^lib\/rich-text\//.test(path))
    .flatMap((file) => waysTo(file, /^(node:|next|postgres$|drizzle-orm|db\/|lib\/env\.ts$)/));
  expectNone(
    broken,
    "A contract is zod and types: what touches the server belongs in queries.ts or a use case.",
  );
});

it("keeps queries out of pages and actions", () => {
  expectNone(
    importsWhere(/^(app\/|proxy\.ts)/, (target) =>
      /^(db\/|drizzle-orm|postgres$|pg$)/.test(target),
    ),
    "A page asks lib/<domain>/queries.ts, an action is action(useCase).",
  );
});

it("makes every server action from a use case", () => {
  expectNone(
    own
      .filter(
        ({ path, text }) => /^\s*"use server"/m.test(text) && !/^app\/.*\/actions\.ts$/.test(path),
      )
      .map(({ path }) => path),
    '"use server" stands at the top of app/**/actions.ts only: every export of such a file can be called by anyone.',
  );
  const actions = own.filter(({ path }) => /\/actions\.ts$/.test(path));
  expectNone(
    actions.filter(({ text }) => !text.startsWith('"use server";\n')).map(({ path }) => path),
    'actions.ts begins with "use server".',
  );
  expectNone(
    actions.flatMap(({ path, code }) =>
      code
        .filter(
          (line) => line.startsWith("export ") && !/^export const \w+Action = action\(/.test(line),
        )
        .map((line) => `${path} ${line}`),
    ),
    "An action is one line, export const xAction = action(x): the wrapper finds the viewer.",
  );
});

it("reads settings in one place", () => {
  expectNone(
    linesWhere(
      /process\.env/,
      ({ path, isTest }) =>
        !isTest && !/^(scripts\/|lib\/env\.ts|instrumentation\.ts)|config\.(ts|mjs)$/.test(path),
    ),
    "Add the setting to lib/env.ts and read env.NAME.",
  );
});

it("names files after what they hold", () => {
  const barrels = own.filter(
    ({ path }) => /\/index\.tsx?$/.test(path) && path !== "db/schema/index.ts",
  );
  expectNone(
    barrels.map(({ path }) => path),
    "No barrels: import the file itself.",
  );
  const vague = /(^|[/-])(utils?|helpers?|common|misc|managers?|service|types)(\.\w+|\/)/;
  expectNone(
    files.filter(({ path }) => vague.test(path)).map(({ path }) => path),
    "Name the file after what it does.",
  );
  expectNone(
    files
      .filter(({ path }) => !/^[a-z0-9-]+(\.[a-z0-9-]+)*$/.test(basename(path)))
      .map(({ path }) => path),
    "File names are in kebab-case.",
  );
  expectNone(
    own
      .filter((file) => isUseCase(file) && !/^lib\/(search|jobs|auth)\//.test(file.path))
      .filter((file) => exportedValues(file).join() !== camelCase(file.path))
      .map((file) => `${file.path} exports ${exportedValues(file).join(", ")}`),
    "A use case is one exported function named as its file; move the rest to a file of its own.",
  );
  expectNone(
    own
      .filter(
        ({ path, text }) =>
          /^export default /m.test(text) && !/^app\/|config\.(ts|mjs)$/.test(path),
      )
      .map(({ path }) => path),
    "Named exports, except where Next.js or a tool wants a default.",
  );
});

it("leaves nothing unsaid and nothing switched off", () => {
  const isSearched = ({ path }: SourceFile) => path !== "lib/architecture.test.ts";
  const isElsewhere = (file: SourceFile) =>
    isSearched(file) && !/^components\/ui\/(static|icons\.ts$)/.test(file.path);
  expectNone(
    files
      .filter(isSearched)
      .filter(({ text }) => /\b(TODO|FIXME|XXX)\b|biome-ignore|@ts-|eslint-disable/.test(text))
      .map(({ path }) => path),
    "Do it, or leave it out; a switched-off check hides what it would say.",
  );
  expectNone(
    linesWhere(/dangerouslySetInnerHTML|\.innerHTML\b/, isElsewhere),
    "Render with components: text from people is never markup.",
  );
  expectNone(
    linesWhere(
      /\.(skip|only|todo)\(|waitForTimeout|setTimeout\(/,
      (file) => file.isTest && isSearched(file) && !file.path.startsWith("lib/testing/"),
    ),
    "Tests run, all of them, and wait for what they expect instead of for time to pass.",
  );
});

it("keeps files short", () => {
  const lengths = new Map(files.map(({ path, text }) => [path, text.split("\n").length - 1]));
  const sorted = [...lengths.values()].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.floor(share * (sorted.length - 1))] ?? 0;
  process.stdout.write(
    `${sorted.length} files: median ${at(0.5)} lines, 90 % within ${at(0.9)}.\n`,
  );
  expectNone(
    [...lengths]
      .filter(([, length]) => length > 300)
      .map(([path, length]) => `${path} has ${length} lines`),
    "Split it by idea.",
  );
  expect(at(0.5), "median length").toBeLessThanOrEqual(60);
  expect(at(0.9), "length of nine in ten").toBeLessThanOrEqual(180);
});
