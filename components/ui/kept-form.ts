import { unstable_isUnrecognizedActionError, unstable_rethrow } from "next/navigation";
import type { ActionState, FormAction } from "@/lib/action";

/** The server breaks off at a megabyte, without a word to whoever typed it. */
const MOST = 900_000;

const TOO_MUCH = "That is too much to send at once. Shorten it, or send it in parts.";
const LOST = "This did not get through. Check your connection, then send it again.";
const OUTDATED =
  "The site was renewed after you opened this page. Copy what you wrote, then reload.";

/**
 * The action, answered in the browser where the server cannot: a failed request would otherwise put
 * an error page in the place of the form and of what was typed into it.
 */
export function keptForm(action: FormAction): FormAction {
  return async (previous, sent) => {
    if (!(sent instanceof FormData)) return action(previous, sent);
    if (sizeOf(sent) > MOST) return refused(TOO_MUCH, sent);
    try {
      return await action(previous, sent);
    } catch (error) {
      // Going to another page is an error, too, and one for the framework.
      unstable_rethrow(error);
      return refused(unstable_isUnrecognizedActionError(error) ? OUTDATED : LOST, sent);
    }
  };
}

const texts = (form: FormData) =>
  [...form].filter((field): field is [string, string] => typeof field[1] === "string");

const sizeOf = (form: FormData) =>
  texts(form).reduce((sum, [, text]) => sum + new Blob([text]).size, 0);

function refused(message: string, form: FormData): ActionState<never> {
  const values: Record<string, string> = {};
  for (const [name, value] of texts(form)) {
    values[name] = name in values ? `${values[name]}\n${value}` : value;
  }
  return { status: "refused", code: "lost", message, fieldErrors: {}, values };
}
