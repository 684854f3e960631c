import { Denied } from "@/lib/errors";

/** A token that writes deletes what its member wrote; what others wrote takes one that moderates. */
export function assertOwnPost({ isOwn }: { isOwn: boolean }): void {
  if (isOwn) return;
  throw new Denied("Only its author can delete a post. Moderators remove it and say why.");
}

/** The same for a thread's title. */
export function assertOwnThread({ isOwn }: { isOwn: boolean }): void {
  if (isOwn) return;
  throw new Denied("Only its author can edit a thread. Moderators change its title as such.");
}
