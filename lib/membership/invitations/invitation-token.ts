import { deriveSecret } from "@/lib/auth/secrets";

/** The token of an invitation's link, derived from its id; the row keeps only the hash. */
export const invitationToken = (invitationId: string): string =>
  deriveSecret("group-invitation", invitationId).toString("base64url");
