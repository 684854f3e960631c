/** One entry of a group's record: who did what to whom, and why. */
export type GroupAct = {
  id: string;
  at: Date;
  act: string;
  actor: string | null;
  /** The member it concerned, where it concerned one. */
  subject: { name: string; handle: string } | null;
  reason: string | null;
};

export type ActsPage = { acts: GroupAct[]; next: string | null };

export const ACTS_PER_PAGE = 30;
