import { sql } from "drizzle-orm";
import type { Adapter, AdapterUser } from "next-auth/adapters";
import { db } from "@/db/client";
import { accounts, members } from "@/db/schema";
import { record } from "@/lib/audit";
import { newId } from "@/lib/ids";
import { findMemberByAccount, findMemberByEmail, findMemberById, type Identity } from "./accounts";
import type { Browser } from "./browser";
import { findConnectingSession } from "./connecting-session";
import { loadViewerByMember } from "./load-viewer";
import { interimHandle, NAMELESS } from "./member-for-address";
import { ORGANISATION } from "./organisation";
import { startSession } from "./start-session";

const toUser = ({ id, email, name, emailVerified }: Identity): AdapterUser => ({
  id,
  email,
  name,
  emailVerified,
});

const toUserOrNull = (found: Identity | undefined) => (found ? toUser(found) : null);

function unused(): never {
  throw new Error("Sessions are read and ended by our own queries.");
}

/**
 * Our tables in the shape the sign-in library wants, for one request. It sees a running session only
 * while that session's member connects an account on purpose; otherwise every sign-in starts a new
 * session and no account is linked to whoever happens to be signed in.
 */
export function memberAdapter(browser: Browser, issuer: string): Adapter {
  let newcomer: AdapterUser | undefined;
  return {
    getUser: async (id) => toUserOrNull(await findMemberById(id)),
    getUserByEmail: async (email) => toUserOrNull(await findMemberByEmail(email.toLowerCase())),
    getUserByAccount: async ({ providerAccountId }) =>
      toUserOrNull(await findMemberByAccount(issuer, providerAccountId)),
    /** Member and account are stored together, by `linkAccount`. */
    createUser: async (user) => {
      newcomer = { ...user, id: newId(), email: user.email.toLowerCase() };
      return newcomer;
    },
    linkAccount: async ({ userId, providerAccountId }) => {
      await connect(userId, { issuer, subject: providerAccountId }, newcomer);
      newcomer = undefined;
    },
    createSession: async ({ sessionToken, userId }) => {
      const { endsAt } = await db.transaction((tx) =>
        startSession(tx, userId, browser, sessionToken),
      );
      return { sessionToken, userId, expires: endsAt };
    },
    getSessionAndUser: async (sessionToken) => {
      const session = await findConnectingSession(browser);
      if (!session) return null;
      const user = toUserOrNull(await findMemberById(session.memberId));
      const { memberId: userId, endsAt: expires } = session;
      return user && { session: { sessionToken, userId, expires }, user };
    },
    updateUser: unused,
    updateSession: unused,
    deleteSession: unused,
  };
}

type AccountKey = { issuer: string; subject: string };

async function connect(memberId: string, key: AccountKey, newcomer: AdapterUser | undefined) {
  await db.transaction(async (tx) => {
    if (newcomer?.id === memberId) {
      await tx.insert(members).values({
        id: memberId,
        email: newcomer.email,
        emailVerifiedAt: sql`now()`,
        name: newcomer.name?.trim().slice(0, 80) || NAMELESS,
        handle: interimHandle(),
      });
    }
    await tx.insert(accounts).values({ ...key, memberId, provider: ORGANISATION });
    const viewer = await loadViewerByMember(memberId, tx);
    await record(tx, viewer, {
      act: "account.connected",
      subject: { type: "member", id: memberId },
    });
  });
}
