import type { Sent } from "../plans/record";
import type { Question } from "./engine-hits";

/** Which page's data the floor is to send. */
export type FloorRequest =
  | { page: "thread"; group: string; thread: string; after: string | null }
  | { page: "group"; group: string; groupId: string }
  | { page: "home" }
  | { page: "directory" }
  | ({ page: "search" } & Question);

/** What the application itself asks the database and the engine for a page. */
export type FloorPage = {
  /** Who asks; everything else is asked for once they are known. */
  who: Sent[];
  rest: Sent[];
  question: Question | null;
};
