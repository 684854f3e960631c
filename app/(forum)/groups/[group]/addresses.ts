import type { Saying } from "../said";

type Place = "" | "/about" | "/members" | "/moderation" | "/settings";

/** Where an act leads: a place of its group, which says what happened. */
export const saying =
  (place: Place, what: Saying) =>
  ({ slug }: { slug: string }) =>
    `/groups/${slug}${place}?said=${what}`;

/** An unlisted group is not there any more for who leaves it or turns it down, so this leads to the directory. */
export const afterGoing = (what: Saying) => () => `/groups?said=${what}`;
