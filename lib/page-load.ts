import { headers } from "next/headers";
import { cache } from "react";
import { markMissing } from "./page-parts";
import { PAGE_HEADER } from "./page-requests";

const request = cache((): { page: string | null } => ({ page: null }));

/** The page that is being sent as a whole, or null where only what has changed in one was asked for. */
export const pageBeingSent = (): string | null => request().page;

/** Looks what was asked for. */
export async function notePageLoad(): Promise<void> {
  request().page = (await headers()).get(PAGE_HEADER);
}

/** Has a page that is being sent say in its status, too, that what it shows is not there. */
export function answerMissing(): void {
  const page = pageBeingSent();
  if (page !== null) markMissing(page);
}
