import type { Operation } from "./operation";
import { groupOperations } from "./operations/groups";
import { meOperations } from "./operations/me";

/** Everything that programs can ask for, in the order in which it is explained. */
export const operations: readonly Operation[] = [...meOperations, ...groupOperations];
