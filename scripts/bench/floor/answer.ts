import type postgres from "postgres";
import { cards, posts, thread } from "./discussions";
import { directory, engineHits, results, scope } from "./finding";
import type { FloorRequest } from "./floor-request";
import { group, myGroups, viewer } from "./frame";

export type Engine = { url: string; key: string };

const THREADS = 30;
const UNREAD = 10;
const PINNED = 10;

/** The data of a page: who asks first, then everything else at once. */
export async function answer(
  sql: postgres.Sql,
  engine: Engine,
  tokenHash: string,
  request: FloorRequest,
): Promise<unknown> {
  const who = await viewer(sql, tokenHash);
  const rest = await Promise.all([myGroups(sql, who), ...parts()]);
  return [who, ...rest];

  function parts(): PromiseLike<unknown>[] {
    switch (request.page) {
      case "thread":
        return [
          group(sql, who, request.group),
          thread(sql, who, request.thread),
          posts(sql, who, request),
        ];
      case "group": {
        const { groupId } = request;
        return [
          group(sql, who, request.group),
          cards(sql, who, { groupId, pinned: false, limit: THREADS + 1 }),
          cards(sql, who, { groupId, pinned: true, limit: PINNED }),
        ];
      }
      case "home":
        return [
          cards(sql, who, { limit: THREADS + 1 }),
          cards(sql, who, { onlyUnread: true, limit: UNREAD + 1 }),
        ];
      case "directory":
        return directory(sql, who);
      case "search":
        return [
          scope(sql, who),
          engineHits(engine, who, request.words).then(async (ids) => results(sql, who, ids)),
        ];
    }
  }
}
