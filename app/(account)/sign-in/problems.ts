/** What to say when an organisation's sign-in came back without a member. */
const PROBLEMS = new Map(
  Object.entries({
    "connect-first":
      "An account with this e-mail address exists already. Sign in by e-mail, then connect your organisation under Settings.",
    "unproved-address":
      "Your organisation did not confirm your e-mail address. Sign in by e-mail, then connect your organisation under Settings.",
    suspended: "This account is suspended. Write to the people who run this site.",
    AccessDenied: "Your organisation did not let you in.",
  }),
);

const OTHERWISE = "Signing in did not work. Try again, or sign in by e-mail.";

export const problemText = (code: string | undefined): string | null =>
  code ? (PROBLEMS.get(code) ?? OTHERWISE) : null;
