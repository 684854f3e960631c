import { redirect } from "next/navigation";
import { Denied, NotFound, SignInRequired } from "@/lib/errors";
import { parse } from "@/lib/parse";
import type { Viewer } from "@/lib/policy/viewer";
import {
  forgetSession,
  keepConnectIntent,
  keepSession,
  keepSignInKey,
  readBrowser,
} from "./browser";
import { confirmSignIn } from "./confirm-sign-in";
import { organisationSignInInput } from "./contract";
import { endSession } from "./end-session";
import { signIn } from "./library";
import { ORGANISATION, organisationName } from "./organisation";
import { requestSignIn } from "./request-sign-in";
import { signInAsDemoPerson } from "./sign-in-as-demo-person";

/*
 * Signing in needs the browser as well as the form: cookies, device, network address. These functions
 * add it, and keep every secret out of what the form gets back.
 */

export async function askForSignInMail(_viewer: Viewer, input: unknown): Promise<void> {
  const { signInKey } = await requestSignIn(await readBrowser(), input);
  await keepSignInKey(signInKey);
}

export async function enterByMail(_viewer: Viewer, input: unknown): Promise<{ to: string }> {
  const { redirectTo, ...session } = await confirmSignIn(await readBrowser(), input);
  await keepSession(session);
  return { to: redirectTo };
}

export async function enterAsDemoPerson(_viewer: Viewer, input: unknown): Promise<{ to: string }> {
  const { redirectTo, ...session } = await signInAsDemoPerson(await readBrowser(), input);
  await keepSession(session);
  return { to: redirectTo };
}

/** Goes to the organisation's sign-in page. Who comes back without having been welcomed is welcomed first. */
export async function enterByOrganisation(_viewer: Viewer, input: unknown): Promise<never> {
  const { to } = parse(organisationSignInInput, input);
  return leaveForOrganisation(`/welcome?${new URLSearchParams({ to })}`);
}

/** Lets the viewer sign in through their organisation from now on. */
export async function connectOrganisation(viewer: Viewer): Promise<never> {
  if (viewer.kind === "guest" || viewer.sessionId === null) throw new SignInRequired();
  await keepConnectIntent(viewer.sessionId);
  return leaveForOrganisation("/settings");
}

async function leaveForOrganisation(redirectTo: string): Promise<never> {
  const name = organisationName();
  if (name === null) throw new NotFound();
  let address: unknown;
  try {
    address = await signIn(ORGANISATION, { redirectTo, redirect: false });
  } catch {
    throw new Denied(`The sign-in of ${name} does not answer. Try later, or sign in by e-mail.`);
  }
  return redirect(String(address));
}

export async function leave(viewer: Viewer): Promise<void> {
  if (viewer.kind === "member" && viewer.sessionId !== null) {
    await endSession(viewer, { sessionId: viewer.sessionId });
  }
  await forgetSession();
}
