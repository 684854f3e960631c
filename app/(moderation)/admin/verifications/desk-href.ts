import type { QueueFilter } from "@/lib/verification/desk/contract";

export const DESK = "/admin/verifications";

export const caseHref = ({ caseId }: { caseId: string }) => `${DESK}/${caseId}`;
export const recordedHref = (one: { caseId: string }) => `${caseHref(one)}?said=recorded`;

/** Acts that are acknowledged elsewhere than above the queue. */
const pages = new Map([
  ["settled", "/reviews"],
  ["register-added", "/registers"],
  ["domain-saved", "/domains"],
]);

/** The desk's page on which an act is acknowledged. */
export const saidHref = (said: string) => () => `${DESK}${pages.get(said) ?? ""}?said=${said}`;

/** The account that stays, as site staff see it. */
export const afterMerge = ({ handle }: { handle: string }) =>
  `/admin/members?${new URLSearchParams({ q: handle })}`;

/** The queue as filtered, with something changed; what is not chosen stays out of the address. */
export function queueHref(filter: QueueFilter, change: Partial<QueueFilter>): string {
  const { state, order, ...rest } = { ...filter, after: "", ...change };
  const said = {
    ...(state !== "waiting" && { state }),
    ...(order !== "age" && { order }),
    ...Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== "")),
  };
  const query = new URLSearchParams(said).toString();
  return query === "" ? DESK : `${DESK}?${query}`;
}
