import { headers } from "next/headers";
import { cache } from "react";

const request = cache(() => ({ isPageLoad: false }));

/** Whether a whole page was asked for, and not only what has changed in one; no until `notePageLoad` has looked. */
export const isPageLoad = (): boolean => request().isPageLoad;

/** Looks what was asked for: requests for what has changed do not accept HTML. */
export async function notePageLoad(): Promise<void> {
  request().isPageLoad = (await headers()).get("accept")?.includes("text/html") ?? false;
}
