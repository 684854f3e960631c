import { and, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { accounts, members } from "@/db/schema";

const identity = {
  id: members.id,
  email: members.email,
  name: members.name,
  emailVerified: members.emailVerifiedAt,
  suspendedAt: members.suspendedAt,
};

export type Identity = {
  id: string;
  email: string;
  name: string;
  emailVerified: Date | null;
  suspendedAt: Date | null;
};

/** The member whom an issuer knows by this subject. No address takes part. */
export async function findMemberByAccount(
  issuer: string,
  subject: string,
): Promise<Identity | undefined> {
  const [found] = await db
    .select(identity)
    .from(accounts)
    .innerJoin(members, eq(members.id, accounts.memberId))
    .where(and(eq(accounts.issuer, issuer), eq(accounts.subject, subject)));
  return found;
}

export async function findMemberByEmail(email: string): Promise<Identity | undefined> {
  const [found] = await db.select(identity).from(members).where(eq(members.email, email));
  return found;
}

export async function findMemberById(id: string): Promise<Identity | undefined> {
  const [found] = await db.select(identity).from(members).where(eq(members.id, id));
  return found;
}

/** Whether the member can sign in through this issuer. */
export async function hasAccountAt(issuer: string, memberId: string): Promise<boolean> {
  const found = await db
    .select({ subject: accounts.subject })
    .from(accounts)
    .where(and(eq(accounts.issuer, issuer), eq(accounts.memberId, memberId)))
    .limit(1);
  return found.length > 0;
}
