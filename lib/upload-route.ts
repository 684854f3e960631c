import { getViewer } from "./auth/get-viewer";
import { Refusal } from "./errors";
import { readUpload, type Upload } from "./files/read-upload";
import { dropBody } from "./files/read-within";
import type { Viewer } from "./policy/viewer";
import { problem } from "./problem";
import { assertOwnPage } from "./route";

type UploadRoute = {
  fileBytes: number;
  tooBig: () => Error;
  /** Who may send, and how often: asked before the file is read. Throws a refusal. */
  admit: (viewer: Viewer) => Promise<void>;
  perform: (viewer: Viewer, upload: Upload) => Promise<unknown>;
  /** The page of the form. A form sent without JavaScript returns to it, with `?problem=<code>` when it was refused. */
  page: string;
};

/**
 * Turns a use case that takes a file into a route handler, for forms with and without JavaScript.
 * Its address begins with `/api/files/`: elsewhere the proxy holds every body in memory first, and
 * cuts it off at 10 MB without a word.
 */
export function uploadRoute({ fileBytes, tooBig, admit, perform, page }: UploadRoute) {
  return async (request: Request): Promise<Response> => {
    const isPlainForm = (request.headers.get("accept") ?? "").includes("text/html");
    try {
      assertOwnPage(request);
      const viewer = await getViewer();
      await admit(viewer);
      const result = await perform(viewer, await readUpload(request, { fileBytes, tooBig }));
      if (isPlainForm) return seeOther(page);
      return Response.json(result ?? {}, { headers: { "Cache-Control": "no-store" } });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      await dropBody(request.body);
      if (isPlainForm) return seeOther(`${page}?problem=${problemCode(error)}`);
      return problem(error);
    }
  };
}

/** The most exact code there is: a sentence in an address would let others put words on our pages. */
const problemCode = (refusal: Refusal): string =>
  "problem" in refusal && typeof refusal.problem === "string" ? refusal.problem : refusal.code;

const seeOther = (location: string): Response =>
  new Response(null, {
    status: 303,
    headers: { Location: location, "Cache-Control": "no-store" },
  });
