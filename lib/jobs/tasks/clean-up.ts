import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import { sessionRuns } from "@/lib/auth/load-viewer";

/** What may go: none of it is shown any more, or opens anything. */
const leftovers = () => [
  sql`DELETE FROM sessions s WHERE NOT ${sessionRuns}`,
  sql`DELETE FROM sign_in_messages WHERE created_at < now() - interval '1 day'`,
  sql`DELETE FROM institution_codes WHERE ends_at < now()`,
  sql`DELETE FROM access_tokens WHERE least(expires_at, revoked_at) < now() - interval '90 days'`,
  sql`DELETE FROM submissions WHERE created_at < now() - interval '48 hours'`,
  sql`DELETE FROM invitations WHERE accepted_at IS NULL AND ends_at < now()`,
  sql`DELETE FROM rate_limits WHERE expire < extract(epoch FROM now() - interval '1 hour') * 1000`,
];

/** Removes what has ended. Running it twice changes nothing more. */
export async function cleanUp(): Promise<void> {
  for (const statement of leftovers()) await db.execute(statement);
}
