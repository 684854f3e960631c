import type { Operation } from "./operation";
import { draftOperations } from "./operations/drafts";
import { groupOperations } from "./operations/groups";
import { meOperations } from "./operations/me";
import { postOperations } from "./operations/posts";
import { searchOperations } from "./operations/search";

/** Everything that programs can ask for, in the order in which it is explained. */
export const operations: readonly Operation[] = [
  ...meOperations,
  ...groupOperations,
  ...postOperations,
  ...draftOperations,
  ...searchOperations,
];
