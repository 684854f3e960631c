import { findMemberByAccount, findMemberByEmail } from "./accounts";
import type { Browser } from "./browser";
import { findConnectingSession } from "./connecting-session";
import { emailAddress } from "./contract";

type Claims = { email?: unknown; email_verified?: unknown };

/**
 * Whether an organisation's account may come in: `true`, or the page that says why not. A known
 * account enters by issuer and subject. An unknown one gets a member of its own, unless its address
 * is unproved or somebody's already: then that member signs in by mail and connects it.
 */
export async function mayEnter(
  browser: Browser,
  { issuer, subject }: { issuer: string; subject: string },
  claims: Claims,
): Promise<true | string> {
  const [owner, connecting] = await Promise.all([
    findMemberByAccount(issuer, subject),
    findConnectingSession(browser),
  ]);
  if (connecting) {
    return !owner || owner.id === connecting.memberId ? true : "/settings?problem=taken";
  }
  if (owner) return owner.suspendedAt ? "/sign-in?problem=suspended" : true;
  const email = emailAddress.safeParse(claims.email);
  if (!email.success || claims.email_verified !== true) return "/sign-in?problem=unproved-address";
  return (await findMemberByEmail(email.data)) ? "/sign-in?problem=connect-first" : true;
}
