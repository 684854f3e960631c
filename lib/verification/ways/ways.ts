import type { Method } from "../methods";
import type { Way } from "./way";

/** Months that somebody in training is verified for at most, whatever the proof. */
export const TRAINEE_MONTHS = 12;

/**
 * Every way there is. A number in a public register proves that there is such a clinician and not who
 * asks, whether a program or a verifier looks it up, so that no register ever suffices alone.
 */
export const WAYS: Record<Method, Way> = {
  registry: {
    method: "registry",
    name: "Registry",
    needs: "Your number in a register that can be asked by program, such as the NPI.",
    proves: ["registration"],
    holdsMonths: 24,
    times: 1,
    byVerifier: false,
  },
  "institution-mail": {
    method: "institution-mail",
    name: "Work e-mail",
    needs: "An e-mail address at a hospital, practice or university on our list.",
    proves: ["identity"],
    holdsMonths: 24,
    times: 1,
    byVerifier: false,
  },
  document: {
    method: "document",
    name: "Document",
    needs: "A picture or PDF of your licence, badge or certificate.",
    proves: ["registration", "identity"],
    holdsMonths: 24,
    times: 1,
    byVerifier: true,
  },
  vouching: {
    method: "vouching",
    name: "Colleagues",
    needs: "Two verified colleagues of your profession who vouch for you by name.",
    proves: ["identity"],
    holdsMonths: 24,
    times: 2,
    byVerifier: false,
  },
  "sign-on": {
    method: "sign-on",
    name: "Sign-on",
    needs: "Sign-on through your employer, where it says that you work as a clinician.",
    proves: ["identity"],
    holdsMonths: 12,
    times: 1,
    byVerifier: false,
  },
  manual: {
    method: "manual",
    name: "Public register",
    needs: "A register that is public; a verifier looks you up in it.",
    proves: ["registration"],
    holdsMonths: 36,
    times: 1,
    byVerifier: true,
  },
  recognised: {
    method: "recognised",
    name: "Verifier",
    needs: "A verifier who has met you, or knows you through your institution.",
    proves: ["identity"],
    holdsMonths: 24,
    times: 1,
    byVerifier: true,
  },
};
