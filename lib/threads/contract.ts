import { z } from "zod";
import type { DraftView } from "@/lib/drafts/contract";
import { line } from "@/lib/line";
import type { MemberView } from "@/lib/members/contract";
import type { Decision } from "@/lib/policy/decision";
import type { ThreadSubject } from "@/lib/policy/threads";
import { richTextInput } from "@/lib/rich-text/input";
import { submissionKey } from "@/lib/submission-key";

export const TITLE_MIN = 8;
export const TITLE_MAX = 160;
export const THREADS_PER_PAGE = 30;
export const PINS_MAX = 10;
/** How far threads with something new are counted; what is more is "20+". */
export const UNREAD_COUNTED = 20;

export const threadOrder = z.enum(["activity", "newest", "unanswered"]).catch("activity");
export type ThreadOrder = z.output<typeof threadOrder>;

const title = line({
  least: TITLE_MIN,
  most: TITLE_MAX,
  missing: "Give the thread a title.",
  tooShort: `A title has at least ${TITLE_MIN} characters, so that colleagues know what it is about.`,
  tooLong: `A title has at most ${TITLE_MAX} characters.`,
});

export const startThreadInput = z.object({
  groupId: z.string(),
  title,
  body: richTextInput,
  submissionId: submissionKey,
});

export const threadInput = z.object({ threadId: z.string() });

export const pinThreadInput = threadInput.extend({ pinned: z.stringbool() });

const reason = z.string().trim().max(300, "A reason has at most 300 characters.").default("");

export const lockThreadInput = threadInput.extend({ locked: z.stringbool(), reason });

export const renameThreadInput = threadInput.extend({ title, reason });

export const followThreadInput = threadInput.extend({
  level: z.enum(["normal", "following", "muted"], "Choose to follow, to mute, or neither."),
});
export type ThreadLevel = z.output<typeof followThreadInput>["level"];

export const seenPostsInput = threadInput.extend({
  postIds: z.array(z.string()).min(1).max(100, "At most 100 posts at once."),
});

/** A thread in a list. */
export type ThreadCard = {
  id: string;
  slug: string;
  title: string;
  group: { slug: string; name: string };
  author: MemberView;
  lastPosterName: string | null;
  createdAt: Date;
  lastActivityAt: Date;
  replyCount: number;
  /** Posts by others not yet seen. */
  unread: number;
  isPinned: boolean;
  isLocked: boolean;
  level: ThreadLevel;
};

export type ThreadPage = { threads: ThreadCard[]; next: string | null };

/** A thread as its own page needs it, with what the viewer may do. */
export type ThreadView = {
  id: string;
  subject: ThreadSubject;
  openingPost: { id: string; authorName: string };
  slug: string;
  title: string;
  group: { id: string; slug: string; name: string };
  createdAt: Date;
  postCount: number;
  unread: number;
  pinnedAt: Date | null;
  lockedAt: Date | null;
  lockReason: string | null;
  level: ThreadLevel;
  /** The viewer's unfinished replies and edits in it. */
  drafts: DraftView[];
  mayReply: Decision;
  maySteer: boolean;
  isOwn: boolean;
  mayRename: boolean;
  /** Whether it had other titles that the viewer may see. */
  hasEarlierTitles: boolean;
};

/** A title that a thread no longer has. */
export type EarlierTitle = { title: string; replacedAt: Date; replacedBy: string };
