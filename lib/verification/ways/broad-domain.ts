/** The reason in a check of an e-mail address whose domain is open to many who are not clinicians. */
export const BROAD_DOMAIN = "broad-domain";
