import { z } from "zod";
import { draftTextInput } from "@/lib/rich-text/input";
import type { RichDoc } from "@/lib/rich-text/schema";

const PLACE = /^(thread|reply|edit):[0-9a-hjkmnp-tv-z]{22}$/;

/** Where the writing would go: `thread:<groupId>`, `reply:<postId>` or `edit:<postId>`. */
export const draftPlace = z.string().regex(PLACE, "This draft has no place. Reload the page.");

export const saveDraftInput = z.object({
  place: draftPlace,
  title: z.string().max(400, "A title has at most 160 characters.").default(""),
  body: draftTextInput,
  /** The version this writing began from; 0 when there was no draft. */
  version: z.int32().nonnegative(),
});

export const discardDraftInput = z.object({ draftId: z.string() });

export type DraftView = {
  id: string;
  place: string;
  title: string;
  body: RichDoc;
  version: number;
  updatedAt: Date;
};

/** A draft in the list of all. */
export type DraftCard = {
  id: string;
  place: string;
  kind: "thread" | "reply" | "edit";
  title: string;
  excerpt: string;
  groupName: string;
  href: string;
  updatedAt: Date;
};
