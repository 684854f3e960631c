type Frame = { functionName: string; url: string };

/** Which part of the program a function belongs to, by where its code lies. */
export function moduleOf({ functionName, url }: Frame): string {
  if (url === "") return functionName.startsWith("(") ? functionName : "V8 and Node's C++";
  if (url.startsWith("node:"))
    return `node:${
      url
        .slice(5)
        .replace(/^internal\//, "")
        .split("/")[0]
    }`;
  const compiled = /next\/dist\/compiled\/next-server\/([\w-]+)/.exec(url)?.[1];
  if (compiled) return `next: ${compiled} (React's renderers and Next)`;
  const next = /node_modules\/next\/dist\/(.+)$/.exec(url)?.[1];
  if (next) return `next: ${next.split("/").slice(0, 2).join("/")}`;
  const names = url.split("node_modules/").slice(1);
  const last = names.at(-1);
  if (last)
    return last
      .split("/")
      .slice(0, last.startsWith("@") ? 2 : 1)
      .join("/");
  const chunk = /\.next\/server\/(.+)$/.exec(url)?.[1];
  return chunk ? `app: ${chunk}` : url;
}
