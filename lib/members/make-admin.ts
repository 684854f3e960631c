import { eq, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { auditLog, members } from "@/db/schema";
import { NotFound } from "@/lib/errors";

/** Makes a member an administrator, at the word of whoever runs the machine. Doing it again changes nothing. */
export async function makeAdmin(email: string): Promise<{ name: string }> {
  return db.transaction(async (tx) => {
    const [member] = await tx
      .update(members)
      .set({
        siteRoles: sql`ARRAY(SELECT DISTINCT unnest(${members.siteRoles} || '{admin}'::text[]))`,
      })
      .where(eq(members.email, email.trim().toLowerCase()))
      .returning({ id: members.id, name: members.name });
    if (!member) throw new NotFound();
    await tx.insert(auditLog).values({
      act: "member.made-admin",
      subjectType: "member",
      subjectId: member.id,
      reason: "By the operator's command.",
    });
    return { name: member.name };
  });
}
