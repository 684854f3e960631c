import type { Operation, OwnRefusal } from "./operation";

/** What may come back instead of the answer, by status. */
export type Outcome = { status: number; when: string };

const OWN: Record<OwnRefusal, Outcome> = {
  "not-found": { status: 404, when: "It is not there, or not yours to know of." },
  denied: { status: 403, when: "You may not do it; `title` says why, and the way forward." },
  invalid: { status: 422, when: "A field cannot be used; `errors` says what to do about each." },
  conflict: { status: 409, when: "It has changed meanwhile; nothing was overwritten." },
};

/** Every refusal an operation's caller should be ready for, in order of status. */
export function outcomesOf(operation: Operation): Outcome[] {
  const isWrite = operation.method !== "GET";
  const all: (Outcome | false)[] = [
    ...operation.refusals.map((code) => OWN[code]),
    { status: 401, when: "No token came, or one that is not known or has ended." },
    { status: 403, when: `The token was not made for the scope "${operation.scope}".` },
    { status: 429, when: "That was more than a minute's worth; `Retry-After` says for how long." },
    { status: 503, when: "The database does not answer; `Retry-After` says when to try again." },
    isWrite && { status: 400, when: "The `Idempotency-Key` is missing or no key." },
    isWrite && { status: 409, when: "Somebody changes the same thing now. Send it again." },
    isWrite && { status: 422, when: "The `Idempotency-Key` came before with something else." },
    operation.body !== null && { status: 400, when: "The body is not JSON." },
    operation.body !== null && {
      status: 413,
      when: "The body is longer than 512 KiB, or a text in it than 64 KiB.",
    },
    operation.body !== null && {
      status: 415,
      when: "The body is not called application/json, or it is encoded.",
    },
    operation.body !== null && OWN.invalid,
    !isWrite && { status: 304, when: "You have it: it is what `If-None-Match` names." },
    !isWrite && { status: 400, when: "A parameter cannot be used; `errors` says why." },
    hasParameters(operation) && OWN["not-found"],
  ];
  return merged(all.filter((one) => one !== false));
}

const hasParameters = ({ params }: Operation) => Object.keys(params.shape).length > 0;

function merged(all: Outcome[]): Outcome[] {
  return [...Map.groupBy(new Set(all), ({ status }) => status)]
    .map(([status, ones]) => ({ status, when: ones.map(({ when }) => when).join(" ") }))
    .sort((a, b) => a.status - b.status);
}
