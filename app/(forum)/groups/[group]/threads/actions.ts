"use server";

import { action } from "@/lib/action";
import { discardDraft } from "@/lib/drafts/discard-draft";
import { deletePost } from "@/lib/posts/delete-post";
import { editPost } from "@/lib/posts/edit-post";
import { replyToThread } from "@/lib/posts/reply-to-thread";
import { postHref, threadHref } from "@/lib/threads/addresses";
import { lockThread } from "@/lib/threads/lock-thread";
import { pinThread } from "@/lib/threads/pin-thread";
import { renameThread } from "@/lib/threads/rename-thread";
import { startThread } from "@/lib/threads/start-thread";
import { afterDeletion } from "./after-deletion";

export const startThreadAction = action(startThread, {
  richFields: ["body"],
  redirectTo: threadHref,
});
export const replyAction = action(replyToThread, { richFields: ["body"], redirectTo: postHref });
export const editPostAction = action(editPost, { richFields: ["body"], redirectTo: postHref });
export const deletePostAction = action(deletePost, { redirectTo: afterDeletion });
export const pinThreadAction = action(pinThread, { redirectTo: threadHref });
export const lockThreadAction = action(lockThread, { redirectTo: threadHref });
export const renameThreadAction = action(renameThread, { redirectTo: threadHref });
export const discardDraftAction = action(discardDraft, { redirectTo: () => "/drafts" });
