import { deriveSecret } from "@/lib/auth/secrets";
import { seal, unseal } from "../documents/seal";
import { INSTITUTION_CODE } from "./limits";

/** One mailbox, however it is written: what follows a plus sign names a folder in it. */
const mailboxOf = (address: string) => address.toLowerCase().replace(/\+[^@]*@/, "@");

/** The same for the same mailbox, and nothing to anybody without this installation's secret. */
export const addressHash = (address: string): string =>
  deriveSecret("institution-address", mailboxOf(address)).toString("base64url");

const keyOf = (codeId: string) => deriveSecret("institution-address-seal", codeId);

/** An address as it waits for its one message, readable to this installation alone. */
export const sealAddress = (codeId: string, address: string): string =>
  seal(keyOf(codeId), codeId, Buffer.from(address)).toString("base64");

export const unsealAddress = (codeId: string, sealed: string): string | undefined =>
  unseal(keyOf(codeId), codeId, Buffer.from(sealed, "base64"))?.toString();

/** The code of a message, derived from its row's id. */
export function institutionCode(codeId: string): string {
  const number = deriveSecret("institution-code", codeId).readUIntBE(0, 6);
  return String(number % 10 ** INSTITUTION_CODE.digits).padStart(INSTITUTION_CODE.digits, "0");
}

/** What is stored of a code. Six digits are soon guessed, so the hash is keyed and bound to its row. */
export const hashInstitutionCode = (codeId: string, code: string): string =>
  deriveSecret("institution-code-check", `${codeId}:${code}`).toString("hex");
