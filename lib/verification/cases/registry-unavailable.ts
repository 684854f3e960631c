import type { Unavailable } from "../npi/record";

/** The registry gave no answer to go by; the job is tried again later. */
export class RegistryUnavailable extends Error {
  override readonly name = "RegistryUnavailable";
  readonly code: string;
  constructor(reason: Unavailable) {
    super(reason);
    this.code = `registry-${reason}`;
  }
}
