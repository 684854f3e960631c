import { headers } from "next/headers";
import { cache } from "react";

/** Whether a whole page was asked for, and not only what has changed in one: those requests do not accept HTML. */
export const isPageLoad = cache(async (): Promise<boolean> => {
  return (await headers()).get("accept")?.includes("text/html") ?? false;
});
