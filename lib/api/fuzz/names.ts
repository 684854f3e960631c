import fc from "fast-check";

/**
 * Requests are made of names such as `‹thread sealed›`, and what these stand for exists only once the
 * forum does: so a request can be printed, and made again from its seed.
 */
const KINDS = {
  group: ["open", "request", "unlisted", "other", "glass", "sealed", "nowhere"],
  groupId: ["open", "request", "unlisted", "other", "glass", "sealed", "nowhere"],
  thread: [
    "open",
    "locked",
    "deleted",
    "request",
    "unlisted",
    "other",
    "glass",
    "sealed",
    "nowhere",
  ],
  post: ["open", "reply", "locked", "request", "unlisted", "other", "glass", "sealed", "nowhere"],
  request: ["own", "request", "sealed", "nowhere"],
  invitation: ["own", "open", "sealed", "nowhere"],
  memberId: ["outsider", "suspended", "nowhere"],
  handle: ["member", "owner", "outsider", "banned", "unverified", "nowhere"],
  cursor: ["found", "ids", "dates", "words", "four"],
} as const;

export type Kind = keyof typeof KINDS;

/** Nobody who asks may know of these; they must look like what is nowhere. */
const HIDDEN = [
  ...["group sealed", "groupId sealed", "thread sealed", "post sealed", "request sealed"],
  ...["invitation sealed", "thread glass", "post glass"],
];

const NAME = /‹(\w+) (\w+)›/g;

/** What parameters and fields hold the names of, by what they are called. */
const PLACES: Record<Kind, readonly string[]> = {
  group: ["group"],
  groupId: ["groupId"],
  thread: ["thread", "threadId"],
  post: ["post", "postId", "postIds", "parentId", "at", "branch"],
  request: ["request", "requestId"],
  invitation: ["invitation", "invitationId"],
  memberId: ["member", "memberId"],
  handle: ["handle", "author", "to"],
  cursor: ["cursor", "before"],
};
const KIND_OF = new Map(
  Object.keys(KINDS).flatMap((kind) => PLACES[kind as Kind].map((place) => [place, kind as Kind])),
);

const ID_KINDS: Kind[] = ["groupId", "thread", "post", "request", "invitation", "memberId"];

export type Whose = "anyone's" | "nobody's";

/** Names for a place that is called so, or null when it holds no name. */
export function nameFor(place: string, isId: boolean, whose: Whose): fc.Arbitrary<string> | null {
  if (place === "place") return draftPlace(whose);
  const kind = KIND_OF.get(place);
  if (kind) {
    const fitting = anyOf([kind], whose);
    if (!isId) return fitting;
    const others = anyOf(ID_KINDS, whose);
    return fc.oneof({ weight: 12, arbitrary: fitting }, { weight: 1, arbitrary: others });
  }
  return isId ? anyOf(ID_KINDS, whose) : null;
}

const draftPlace = (whose: Whose) =>
  fc.oneof(
    anyOf(["groupId"], whose).map((name) => `thread:${name}`),
    fc
      .tuple(fc.constantFrom("reply", "edit"), anyOf(["post"], whose))
      .map(([what, name]) => `${what}:${name}`),
  );

function anyOf(kinds: Kind[], whose: Whose): fc.Arbitrary<string> {
  const all = kinds.flatMap((kind) => KINDS[kind].map((which) => `${kind} ${which}`));
  const hidden = all.filter((name) => HIDDEN.includes(name));
  const usual = all.filter((name) => /^(thread|post|group\w*) open$| (reply|own)$/.test(name));
  const anyones = fc.constantFrom(...all, ...usual.flatMap((name) => Array(8).fill(name)));
  const isSought = whose === "nobody's" && hidden.length > 0;
  const ones = isSought ? fc.oneof(fc.constantFrom(...hidden), anyones) : anyones;
  return ones.map((name) => `‹${name}›`);
}

/** Every name there is, for the forum to give each a meaning. */
export const allNames = Object.entries(KINDS).flatMap(([kind, ones]) =>
  ones.map((which) => `‹${kind} ${which}›`),
);

export const holdsHidden = (text: string) => HIDDEN.some((name) => text.includes(`‹${name}›`));

/** The same about what is nowhere. */
export const elsewhere = (text: string) =>
  text.replace(NAME, (name, kind: string, which: string) =>
    HIDDEN.includes(`${kind} ${which}`) ? `‹${kind} nowhere›` : name,
  );

/** A text with what its names stand for. */
export const withMeanings = (text: string, meanings: ReadonlyMap<string, string>) =>
  text.replace(NAME, (name) => meanings.get(name) ?? name);
