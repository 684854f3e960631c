import type { Inline, Mark } from "./document";

type Piece = { kind: "text" | "open" | "close"; source: string; isFixed?: boolean };
type Wrapping = "link" | "bold" | "italic" | "strike";

const DELIMITER = { bold: "**", italic: "_", strike: "~~" };
const WRAPPINGS: Wrapping[] = ["link", "bold", "italic", "strike"];
const WORD = /[\p{L}\p{N}]/u;

/** The inside of a paragraph as Markdown, over several lines where it has hard breaks. */
export function inlineMarkdown(content: Inline[]): string {
  const lines: Inline[][] = [[]];
  for (const node of content) {
    if (node.type === "hardBreak") lines.push([]);
    else lines.at(-1)?.push(node);
  }
  while (lines.length > 0 && isBlank(lines[0])) lines.shift();
  while (lines.length > 0 && isBlank(lines.at(-1))) lines.pop();
  return lines.map((line) => lineStart(lineMarkdown(line, " "))).join("\\\n");
}

/** The same in one line, with `lineBreak` standing for hard breaks. */
export function lineMarkdown(content: Inline[], lineBreak: string): string {
  const line = joined(wrapped(content.map(withReadableStrike), WRAPPINGS, lineBreak));
  return line.replace(/^[ \t]+|[ \t]+$/g, (spaces) => [...spaces].map(entity).join(""));
}

/** Where ~~ touches * or _ neither is read, so struck text that is or touches emphasis loses its line. */
function withReadableStrike(node: Inline, at: number, line: Inline[]): Inline {
  if (!markOf(node, "strike")) return node;
  const near = [line[at - 1], node, line[at + 1]];
  if (!near.some((other) => markOf(other, "bold") || markOf(other, "italic"))) return node;
  return { ...node, marks: node.marks?.filter((mark) => mark.type !== "strike") };
}

function isBlank(line: Inline[] = []): boolean {
  return !line.some((node) => node.type === "text" && node.text);
}

function wrapped(content: Inline[], [wrapping, ...inner]: Wrapping[], lineBreak: string): Piece[] {
  if (!wrapping) return content.map((node) => leaf(node, lineBreak));
  const pieces: Piece[] = [];
  for (let at = 0; at < content.length; ) {
    const mark = markOf(content[at], wrapping);
    let end = at + 1;
    while (end < content.length && same(markOf(content[end], wrapping), mark)) end++;
    const inside = wrapped(content.slice(at, end), inner, lineBreak);
    pieces.push(...(mark ? delimited(inside, mark) : inside));
    at = end;
  }
  return pieces;
}

function markOf(node: Inline | undefined, type: Wrapping): Mark | undefined {
  return node?.marks?.find((mark) => mark.type === type);
}

function same(a: Mark | undefined, b: Mark | undefined): boolean {
  if (a?.type === "link" && b?.type === "link") return a.attrs.href === b.attrs.href;
  return a?.type === b?.type;
}

function leaf(node: Inline, lineBreak: string): Piece {
  if (node.type === "hardBreak") return { kind: "text", source: lineBreak };
  const text = node.text.replace(/\s*\n\s*/g, " ");
  const types = node.marks?.map((mark) => mark.type) ?? [];
  // A link around code that holds a backtick is not read as a link.
  const isCode = types.includes("code") && !(types.includes("link") && text.includes("`"));
  return { kind: "text", source: isCode ? codeSpan(text) : escaped(text), isFixed: isCode };
}

/** Emphasis may neither begin nor end with a space, so outer spaces move out of it. */
function delimited(inside: Piece[], mark: Mark): Piece[] {
  if (mark.type === "link") {
    const href = mark.attrs.href.replace(/[\\()<>]/g, "\\$&");
    return [
      { kind: "text", source: "[", isFixed: true },
      ...inside,
      { kind: "text", source: `](${href})`, isFixed: true },
    ];
  }
  if (mark.type === "code") return inside;
  const source = DELIMITER[mark.type];
  const before = trimmed(inside, 0, /^[ \t]+/);
  const after = trimmed(inside, inside.length - 1, /[ \t]+$/);
  if (inside.every((piece) => !piece.source)) return [before, after];
  return [before, { kind: "open", source }, ...inside, { kind: "close", source }, after];
}

function trimmed(pieces: Piece[], from: number, edge: RegExp): Piece {
  const step = from === 0 ? 1 : -1;
  let spaces = "";
  for (let at = from; pieces[at]; at += step) {
    const piece = pieces[at];
    if (piece?.kind !== "text") continue;
    const found = edge.exec(piece.source)?.[0] ?? "";
    spaces += found;
    piece.source = piece.source.replace(edge, "");
    if (piece.source) break;
  }
  return { kind: "text", source: spaces };
}

/** What touches a delimiter in a way that would keep it from being read as one is written as an entity. */
function joined(all: Piece[]): string {
  let pieces = all.filter((piece) => piece.source);
  for (;;) {
    const next = pieces.map((piece, at) => withReadableEdges(pieces, piece, at));
    // A letter written as an entity is no letter any more, which matters to the delimiter on its other side.
    if (next.every((piece, at) => piece.source === pieces[at]?.source)) break;
    pieces = next;
  }
  return pieces.map((piece) => piece.source).join("");
}

function withReadableEdges(pieces: Piece[], piece: Piece, at: number): Piece {
  const { kind, source, isFixed } = piece;
  if (kind !== "text" || isFixed) return piece;
  const characters = source.match(/\\?./gsu) ?? [];
  const last = characters.length - 1;
  const edges = new Set<number>();
  if (isFragile(pieces, at, -1)) edges.add(0);
  if (isFragile(pieces, at, 1)) edges.add(last);
  for (const edge of edges) {
    const character = characters[edge] ?? "";
    if (character.startsWith("\\") || WORD.test(character)) characters[edge] = entity(character);
  }
  return { kind, source: characters.join("") };
}

/** Only `**` or `~~` alone between two letters is sure to be read as a delimiter. */
function isFragile(pieces: Piece[], text: number, step: 1 | -1): boolean {
  const first = pieces[text + step];
  if (!first || first.kind !== (step === 1 ? "open" : "close")) return false;
  const inner = pieces[text + 2 * step];
  if (inner?.kind !== "text" || first.source === "_") return true;
  return !WORD.test(inner.source.at(step === 1 ? 0 : -1) ?? "");
}

function codeSpan(text: string): string {
  const runs = new Set((text.match(/`+/g) ?? []).map((run) => run.length));
  let length = 1;
  while (runs.has(length)) length++;
  const fence = "`".repeat(length);
  const pad = /^`|`$|^ .*\S.* $/.test(text) ? " " : "";
  return `${fence}${pad}${text}${pad}${fence}`;
}

function escaped(text: string): string {
  return text
    .replace(/[\\`*[\]]/g, "\\$&")
    .replace(/~(?=~)|(?<=~)~|^~|~$|!$|&(?=#|[a-z]+;)|<(?! )/gi, "\\$&")
    .replace(/_/g, (underscore, at: number, whole: string) =>
      WORD.test(whole[at - 1] ?? "") && WORD.test(whole[at + 1] ?? "") ? underscore : "\\_",
    );
}

/** What would begin a heading, quote, list, rule or table at the start of a line is escaped there. */
function lineStart(line: string): string {
  return line.replace(/^(\d{1,9})([.)])|^[#>+=:|-]/, (whole, number, mark) =>
    number ? `${number}\\${mark}` : `\\${whole}`,
  );
}

function entity(character: string): string {
  return `&#${character.replace(/^\\(?=.)/, "").codePointAt(0)};`;
}
