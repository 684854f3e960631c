/** What makes a case one for a verifier, whatever the checks say. */
export const RISKS = [
  "registry-mismatch",
  "reused-document",
  "number-on-two-accounts",
  "broad-domain",
  "address-on-two-accounts",
  "turned-away-before",
] as const;

export type Risk = (typeof RISKS)[number];

/** For those who decide. */
export const RISK_WORDS: Record<Risk, string> = {
  "registry-mismatch": "The register says something else",
  "reused-document": "The same file was sent before",
  "number-on-two-accounts": "Another account gave this number",
  "broad-domain": "The e-mail domain is open to many who are not clinicians",
  "address-on-two-accounts": "Another account was confirmed with this e-mail address",
  "turned-away-before": "Refused, revoked or asked for more before",
};
