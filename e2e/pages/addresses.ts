import type { Group } from "@/db/factories/group";
import type { Thread } from "@/db/factories/thread";

export const addressOf = (group: Group, thread: Thread) =>
  `/groups/${group.slug}/threads/${thread.id}`;
