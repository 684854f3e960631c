import { Fragment, isValidElement, type ReactElement, type ReactNode } from "react";

type Props = Record<string, unknown> & { children?: ReactNode };

/**
 * The HTML of elements made of plain components: no state, no handlers, of hooks only `useId`. React's own renderer
 * serves the browser as well and so does each element three times over; for what never moves this is
 * all that is needed.
 * @throws Error naming what cannot stand still: an island, a hook's component, a handler
 */
export function staticHtml(node: ReactNode): string {
  depth += 1;
  try {
    return htmlOf(node);
  } finally {
    depth -= 1;
  }
}

let depth = 0;

/** Whether what is rendered just now becomes part of finished HTML already. */
export const isInsideStatic = (): boolean => depth > 0;

function htmlOf(node: ReactNode): string {
  if (node === null || node === undefined || typeof node === "boolean") return "";
  if (typeof node === "string") return escapeText(node);
  if (typeof node === "number" || typeof node === "bigint") return String(node);
  if (Array.isArray(node)) {
    let html = "";
    for (const one of node) html += htmlOf(one);
    return html;
  }
  if (isValidElement<Props>(node)) return elementHtml(node);
  throw new Error("Only elements, texts and lists of them can be static.");
}

function elementHtml({ type, props }: ReactElement<Props>): string {
  if (typeof type === "string") return hostHtml(type, props);
  if (type === Fragment) return htmlOf(props.children);
  if (typeof type === "function" && !("$$typeof" in type)) {
    return htmlOf((type as (props: Props) => ReactNode)(props));
  }
  throw new Error("An island cannot be static: leave it outside.");
}

const voidTags = new Set(
  "area base br col embed hr img input link meta source track wbr".split(" "),
);

/** What is no attribute of an element. */
const others = new Set(["children", "dangerouslySetInnerHTML", "key", "ref"]);

function hostHtml(tag: string, props: Props): string {
  let opening = `<${tag}`;
  for (const name in props) {
    if (!others.has(name)) opening += attributeHtml(name, props[name]);
  }
  if (voidTags.has(tag)) return `${opening}/>`;
  const inside = props.dangerouslySetInnerHTML
    ? (props.dangerouslySetInnerHTML as { __html: string }).__html
    : htmlOf(props.children);
  return `${opening}>${inside}</${tag}>`;
}

/** Names that React spells unlike HTML and SVG do. */
const spellings: Record<string, string> = {
  className: "class",
  htmlFor: "for",
  tabIndex: "tabindex",
  defaultValue: "value",
  strokeWidth: "stroke-width",
  strokeLinecap: "stroke-linecap",
  strokeLinejoin: "stroke-linejoin",
};

const worded = /^(?:aria-|data-)|^(?:contentEditable|draggable|spellCheck)$/;
const addresses = /^(?:href|src|action|formAction)$/;

/** As a browser would read it, which overlooks blanks and line breaks. */
const isProgram = (address: string) =>
  address.includes(":") &&
  URL.canParse(address, "http://here") &&
  new URL(address, "http://here").protocol === "javascript:";

function attributeHtml(name: string, value: unknown): string {
  if (value === null || value === undefined) return "";
  const spelt = spellings[name] ?? name;
  if (typeof value === "boolean") {
    if (worded.test(name)) return ` ${spelt}="${value}"`;
    return value ? ` ${spelt}=""` : "";
  }
  if (name === "style") return ` style="${escapeText(styleText(value as object))}"`;
  if (typeof value !== "string" && typeof value !== "number") {
    throw new Error(`The attribute ${name} cannot be static.`);
  }
  const text = String(value);
  if (addresses.test(name) && isProgram(text)) throw new Error("An address must not be a program.");
  return ` ${spelt}="${escapeText(text)}"`;
}

function styleText(style: object): string {
  return Object.entries(style)
    .filter(([, value]) => value !== undefined && value !== null)
    .map(([name, value]) => {
      if (typeof value === "number" && !name.startsWith("--")) {
        throw new Error(`Give ${name} its unit.`);
      }
      return `${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}:${value}`;
    })
    .join(";");
}

const escapes: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#x27;",
};

function escapeText(text: string): string {
  return /[&<>"']/.test(text) ? text.replace(/[&<>"']/g, (sign) => escapes[sign] ?? sign) : text;
}
