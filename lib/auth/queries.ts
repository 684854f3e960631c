import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import type { MemberViewer } from "@/lib/policy/viewer";
import type { SessionView } from "./contract";
import { deviceName } from "./device-name";
import { sessionRuns } from "./load-viewer";

type SessionRow = {
  id: string;
  user_agent: string | null;
  network_address: string | null;
  created_at: string;
  last_used_at: string;
};

/** The viewer's own running sessions, this one first, then the most recently used. */
export async function listSessions(viewer: MemberViewer): Promise<SessionView[]> {
  const rows = await db.execute<SessionRow>(sql`
    SELECT s.id, s.user_agent, s.network_address, s.created_at, s.last_used_at FROM sessions s
    WHERE s.member_id = ${viewer.memberId} AND ${sessionRuns}
    ORDER BY s.id = ${viewer.sessionId ?? ""} DESC, s.last_used_at DESC, s.id LIMIT 100`);
  return rows.map((row) => ({
    id: row.id,
    device: deviceName(row.user_agent),
    networkAddress: row.network_address ?? "unknown",
    createdAt: new Date(row.created_at).toISOString(),
    lastUsedAt: new Date(row.last_used_at).toISOString(),
    isCurrent: row.id === viewer.sessionId,
  }));
}
