import { fileURLToPath } from "node:url";
import { bundledModule, originalSource } from "./original-source";

export type Frame = {
  functionName: string;
  url: string;
  /** From zero. */
  lineNumber: number;
  columnNumber: number;
};

/** Which part of the program a function belongs to, by where its code lies and what that was made from. */
export function moduleOf(frame: Frame): string {
  const { functionName, url } = frame;
  if (url === "") return functionName.startsWith("(") ? functionName : "V8 and Node's C++";
  if (url.startsWith("node:")) return nodeModule(url);
  const file = url.startsWith("file:") ? fileURLToPath(url) : url;
  if (/next\/dist\/compiled\/next-server\//.test(file)) return inFramework(file, frame);
  return partOf((/\/\.next\//.test(file) && originalSource(file, frame)) || file);
}

/** A function with the file it stands in and its line there. */
export function functionIn(frame: Frame): string {
  const { functionName, url, lineNumber, columnNumber } = frame;
  const place = url.replace(/^.*(node_modules|\.next)\//, "");
  return `${functionName || "(anonymous)"} ${place}:${lineNumber + 1}:${columnNumber + 1} ${moduleOf(frame)}`;
}

/** Packages whose source maps leave out their own folder. */
const MISNAMED: Record<string, string> = { src: "drizzle-orm" };

const nodeModule = (url: string) =>
  `node:${
    url
      .slice("node:".length)
      .replace(/^internal\//, "")
      .split("/")[0]
  }`;

function inFramework(file: string, frame: Frame): string {
  const name = bundledModule(file, frame);
  const compiled = /^compiled\/(.+?)(\/cjs)?\/([^/]+)\.js$/.exec(name ?? "");
  return compiled ? `${compiled[1]}: ${compiled[3]}` : "next: its server";
}

/** A package by its name, our own code by its folder. */
function partOf(file: string): string {
  const inPackage = file.split("node_modules/").at(-1);
  if (inPackage !== undefined && inPackage !== file) {
    const parts = inPackage.split("/").slice(0, inPackage.startsWith("@") ? 2 : 1);
    const name = parts.join("/");
    return MISNAMED[name] ?? name;
  }
  const own = /(?:^|\/)((?:app|components|lib|db)(?:\/[^?]*)?)\/[^/]+$/.exec(file)?.[1];
  return own ? `ours: ${own}` : file.replace(/^.*\.next\//, "");
}
