import { Invalid } from "@/lib/errors";
import { readNpi } from "../npi/npi-number";
import { NUMBER_WORDS } from "../npi/npi-words";
import { NPI_REGISTER } from "./npi-register";

/** A register number as it is kept, so that the same number is the same text: letters and digits. Throws `Invalid` for what cannot be an NPI. */
export function tidyNumber(registerId: string | null, given: string | null): string | null {
  if (given === null) return null;
  if (registerId !== NPI_REGISTER) {
    return (
      given
        .normalize("NFKC")
        .toUpperCase()
        .replace(/[^\p{L}\p{N}]+/gu, "") || null
    );
  }
  const read = readNpi(given);
  if ("problem" in read) throw new Invalid({ registerNumber: [NUMBER_WORDS[read.problem]] });
  return read.npi;
}
