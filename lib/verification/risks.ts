/** What makes a case one for a verifier, whatever the checks say. */
export const RISKS = [
  "registry-mismatch",
  "reused-document",
  "number-on-two-accounts",
  "broad-domain",
  "address-on-two-accounts",
  "name-says-more",
  "no-licence",
  "address-does-not-name",
  "address-elsewhere",
  "sign-on-does-not-name",
  "other-than-before",
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
  "name-says-more": "The name has words that the register does not have",
  "no-licence": "The registry has no licence number for this profession",
  "address-does-not-name":
    "The work address does not have their family name in it, or has more than their name",
  "address-elsewhere": "The work address belongs to an institution in another country",
  "sign-on-does-not-name": "The employer's sign-on has another name, or none",
  "other-than-before": "Another name or number than they were verified with before",
  "turned-away-before": "Refused, revoked or asked for more before",
};
