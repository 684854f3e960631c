import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { getViewer } from "./auth/get-viewer";
import { Invalid, Refusal, TooMany } from "./errors";
import type { Viewer } from "./policy/viewer";
import { bodyFromForm } from "./rich-text/input";

/** What a form learns after it was sent. `values` are the fields as typed, so that nothing is lost. */
export type ActionState<Result> =
  | { status: "idle" }
  | { status: "done"; result: Result }
  | {
      status: "refused";
      code: string;
      message: string;
      fieldErrors: Record<string, string[]>;
      retryAfter?: number;
      values: Record<string, string>;
    };

/** A server action as forms call it. */
export type FormAction = (previous: unknown, sent: unknown) => Promise<ActionState<unknown>>;

type Options<Result> = {
  /** Where a successful form leads; left out, the form stays and shows its result. */
  redirectTo?: (result: Result) => string;
  /** Fields written in the editor: its JSON arrives as `<name>Json`, Markdown typed without it as `<name>`. */
  richFields?: string[];
};

/**
 * Turns a use case into a server action for `useActionState` and plain forms.
 * The viewer comes from the session, never from the client; refusals become state, bugs stay exceptions.
 */
export function action<Result>(
  perform: (viewer: Viewer, input: unknown) => Promise<Result>,
  { redirectTo, richFields = [] }: Options<Result> = {},
) {
  return async (_previous: unknown, sent: unknown): Promise<ActionState<Result>> => {
    let result: Result;
    try {
      const input = sent instanceof FormData ? fields(sent, richFields) : sent;
      result = await perform(await getViewer(), input);
    } catch (error) {
      if (error instanceof Refusal) return refused(error, sent);
      throw error;
    }
    // What surrounds the page, such as counts and places, may have changed with it.
    refresh();
    if (redirectTo) redirect(redirectTo(result));
    return { status: "done", result };
  };
}

function refused(error: Refusal, sent: unknown): ActionState<never> {
  return {
    status: "refused",
    code: error.code,
    message: error.message,
    fieldErrors: error instanceof Invalid ? error.fieldErrors : {},
    ...(error instanceof TooMany ? { retryAfter: error.retryAfter } : {}),
    values: sent instanceof FormData ? textFields(sent) : {},
  };
}

/** A form's fields as an object: a field sent more than once is an array; React's own fields are left out. */
function fields(form: FormData, richFields: string[]): Record<string, unknown> {
  const names = [...new Set(form.keys())].filter((name) => !name.startsWith("$ACTION"));
  const plain = names.map((name) => {
    const values = form.getAll(name);
    return [name, values.length > 1 ? values : values[0]];
  });
  const rich = richFields.map((name) => [name, bodyFromForm(form, name)]);
  return Object.fromEntries([...plain, ...rich]);
}

/** What was typed; a field sent more than once is its values, a line each. */
function textFields(form: FormData): Record<string, string> {
  const values: Record<string, string> = {};
  for (const [name, value] of form) {
    if (typeof value !== "string" || name.startsWith("$ACTION")) continue;
    const earlier = values[name];
    values[name] = earlier === undefined ? value : `${earlier}\n${value}`;
  }
  return values;
}
