/** What the floor is asked for: the data of one page. */
export type FloorRequest =
  | { page: "thread"; group: string; thread: string; after: string | null }
  | { page: "group"; group: string; groupId: string }
  | { page: "home" }
  | { page: "directory" }
  | { page: "search"; words: string };
