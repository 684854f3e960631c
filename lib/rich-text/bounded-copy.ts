import { safeHref } from "./link";

/** How large a document may be. Depth and nodes count the document itself. */
export const LIMITS = {
  depth: 24,
  nodes: 5_000,
  textBytes: 64 * 1024,
  allStringUnits: 128 * 1024,
  marksPerNode: 8,
  attributes: 16,
};

/** Why a document was refused before its form was looked at. */
export type Overrun = "depth" | "size" | "form" | "link";

type Plain = string | number | boolean | null;
type Copy = {
  type: string;
  text?: string;
  attrs?: Record<string, Plain>;
  marks?: Copy[];
  content?: Copy[];
};

const NODE_KEYS = new Set(["type", "attrs", "content", "marks", "text"]);
const MARK_KEYS = new Set(["type", "attrs"]);
const ENCODER = new TextEncoder();

/** A fresh copy holding nothing but plain values within the limits. It never recurses, so depth cannot exhaust the stack. */
export function boundedCopy(input: unknown): Copy | Overrun {
  const root: Copy = { type: "" };
  const pending: { from: unknown; to: Copy; depth: number }[] = [
    { from: input, to: root, depth: 1 },
  ];
  let nodes = 1;
  let textBytes = 0;
  let units = 0;

  for (let next = pending.pop(); next; next = pending.pop()) {
    const { from, to, depth } = next;
    if (depth > LIMITS.depth) return "depth";
    if (!isPlainObject(from, NODE_KEYS) || typeof from.type !== "string") return "form";
    to.type = from.type;

    if (from.text !== undefined) {
      if (typeof from.text !== "string" || from.type !== "text") return "form";
      if (from.text.length > LIMITS.textBytes) return "size";
      to.text = storable(from.text);
      textBytes += ENCODER.encode(to.text).length;
      units += to.text.length;
    }
    if (from.attrs !== undefined) {
      const attrs = copyAttributes(from.attrs);
      if (!attrs) return "form";
      if (to.type === "heading") attrs.level = shownLevel(attrs.level);
      to.attrs = attrs;
      units += length(attrs);
    }
    if (from.marks !== undefined) {
      if (!Array.isArray(from.marks)) return "form";
      if (from.marks.length > LIMITS.marksPerNode) return "size";
      to.marks = [];
      for (const mark of from.marks) {
        const copy = copyMark(mark);
        if (typeof copy === "string") return copy;
        units += length(copy.attrs);
        to.marks.push(copy);
      }
    }
    if (from.content !== undefined) {
      if (!Array.isArray(from.content)) return "form";
      nodes += from.content.length;
      if (nodes > LIMITS.nodes) return "size";
      to.content = [];
      for (const child of from.content) {
        const copy: Copy = { type: "" };
        to.content.push(copy);
        pending.push({ from: child, to: copy, depth: depth + 1 });
      }
    }
    if (textBytes > LIMITS.textBytes || units > LIMITS.allStringUnits) return "size";
  }
  return root;
}

function copyMark(from: unknown): Copy | Overrun {
  if (!isPlainObject(from, MARK_KEYS) || typeof from.type !== "string") return "form";
  if (from.attrs === undefined) return { type: from.type };
  const attrs = copyAttributes(from.attrs);
  if (!attrs) return "form";
  if (from.type === "link") {
    const href = safeHref(attrs.href);
    if (href === null) return "link";
    attrs.href = href;
  }
  return { type: from.type, attrs };
}

function copyAttributes(from: unknown): Record<string, Plain> | null {
  if (!isPlainObject(from)) return null;
  const keys = Object.keys(from);
  if (keys.length > LIMITS.attributes) return null;
  const attrs: Record<string, Plain> = {};
  for (const key of keys) {
    const value = from[key];
    if (key === "__proto__" || key === "constructor" || key === "prototype") return null;
    if (value !== null && !["string", "number", "boolean"].includes(typeof value)) return null;
    attrs[key] = value as Plain;
  }
  return attrs;
}

function isPlainObject(value: unknown, allowed?: Set<string>): value is Record<string, unknown> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  const prototype = Object.getPrototypeOf(value);
  if (prototype !== null && Object.getPrototypeOf(prototype) !== null) return false;
  return !allowed || Object.keys(value).every((key) => allowed.has(key));
}

/** PostgreSQL stores neither NUL nor half a surrogate pair, and no reader sees the other control characters. */
function storable(text: string): string {
  return text.toWellFormed().replace(/[^\P{Cc}\t\n]/gu, " ");
}

function shownLevel(level: Plain | undefined): Plain {
  if (level === 1) return 2;
  if (level === 5 || level === 6) return 4;
  return level ?? 2;
}

function length(attrs: Record<string, Plain> = {}): number {
  return Object.entries(attrs).reduce(
    (sum, [key, value]) => sum + key.length + String(value).length,
    0,
  );
}
