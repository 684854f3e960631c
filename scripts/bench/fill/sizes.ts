/** How much there is of what. */
export type Sizes = {
  groups: number;
  members: number;
  threads: number;
  replies: number;
  /** Replies of the threads that are measured. */
  long: number[];
};

/** People join more of the same groups sooner than they found new ones, so groups grow by the root. */
export function sizesAt(scale: number): Sizes {
  return {
    groups: Math.round(10 * Math.sqrt(scale)),
    members: Math.round(500 * scale),
    threads: Math.round(2_000 * scale),
    replies: Math.round(40_000 * scale),
    long: [200, 1_000],
  };
}
