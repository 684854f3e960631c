import { z } from "zod";
import { Invalid, NotFound } from "@/lib/errors";
import { parse } from "@/lib/parse";
import type { Scope } from "@/lib/policy/token-scopes";
import type { MemberViewer } from "@/lib/policy/viewer";
import type { ToldAgain } from "./told-again";

export type Method = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";

/** A request as it came, before anything about it is believed. */
export type Sent = {
  params: Record<string, string>;
  query: Record<string, string>;
  body: unknown;
};

/** What only one operation refuses, beside what every operation may. */
export type OwnRefusal = "denied" | "not-found" | "invalid" | "conflict";

/** A request that may be carried out. */
export type Prepared = {
  /** What it says, the same however it was written. */
  content: unknown;
  /** @returns what is sent back: only what the answer's schema names leaves the house */
  perform(viewer: MemberViewer, submissionId: string): Promise<unknown>;
};

/** Something that programs can ask for: described for people and machines, and how it is carried out. */
export type Operation = {
  id: string;
  method: Method;
  /** Below /api/v1, with parameters in braces. */
  path: `/${string}`;
  tag: string;
  summary: string;
  description: string;
  scope: Scope;
  params: z.ZodObject;
  query: z.ZodObject;
  body: z.ZodType | null;
  answer: z.ZodType;
  status: 200 | 201;
  /** Who claims the `Idempotency-Key` of a write: most are claimed around the whole operation. */
  claimedBy: "request" | "use-case";
  /** Of a write that is claimed around it: what must still be the viewer's to see before its answer is given again. */
  again: ToldAgain<unknown> | null;
  refusals: readonly OwnRefusal[];
  prepare(sent: Sent): Prepared;
};

type Shape = Record<string, z.ZodType>;

type Description<P extends Shape, Q extends Shape, B extends z.ZodType, A extends z.ZodType> = Pick<
  Operation,
  "id" | "method" | "path" | "tag" | "summary" | "scope"
> &
  Partial<Pick<Operation, "description" | "status" | "claimedBy" | "refusals">> & {
    params?: P;
    query?: Q;
    body?: B;
    answer: A;
    again?: ToldAgain<z.output<A>>;
    /** What use cases call a field where the body calls it something else. */
    fieldNames?: Record<string, string>;
    perform(
      viewer: MemberViewer,
      sent: {
        params: z.output<z.ZodObject<P>>;
        query: z.output<z.ZodObject<Q>>;
        body: z.output<B>;
        submissionId: string;
      },
    ): Promise<z.input<A>>;
  };

/** Describes an operation and checks what comes in and goes out against its own description. */
export function operation<
  A extends z.ZodType,
  P extends Shape = Record<never, never>,
  Q extends Shape = Record<never, never>,
  B extends z.ZodType = z.ZodUndefined,
>(described: Description<P, Q, B, A>): Operation {
  const { body = null, answer, again, perform, fieldNames = {} } = described;
  const params = z.object(described.params ?? ({} as P));
  const query = z.strictObject(described.query ?? ({} as Q));
  return {
    description: "",
    status: 200,
    claimedBy: "request",
    refusals: [],
    ...described,
    params,
    query,
    body,
    again: again ? (viewer, kept) => again(viewer, kept as z.output<A>) : null,
    prepare(sent) {
      const content = {
        params: known(params, sent.params),
        query: parse(query, sent.query, { status: 400 }),
        body: (body && parse(body, sent.body)) as z.output<B>,
      };
      return {
        content: { id: described.id, ...content },
        async perform(viewer, submissionId) {
          const given = perform(viewer, { ...content, submissionId });
          return answer.parse(await renaming(given, fieldNames));
        },
      };
    },
  };
}

/** An address that cannot be is one that is not there. */
function known<S extends z.ZodType>(schema: S, params: unknown): z.output<S> {
  const result = schema.safeParse(params);
  if (!result.success) throw new NotFound();
  return result.data;
}

async function renaming<Given>(given: Promise<Given>, names: Record<string, string>) {
  try {
    return await given;
  } catch (error) {
    if (!(error instanceof Invalid) || error.constructor !== Invalid) throw error;
    const renamed = Object.entries(error.fieldErrors).map(([name, what]) => [
      Object.hasOwn(names, name) ? names[name] : name,
      what,
    ]);
    throw new Invalid(Object.fromEntries(renamed), { status: error.status as 400 | 409 | 422 });
  }
}
