import { createHash } from "node:crypto";

/** SHA-256 of a stream from its beginning, at any place of the part that is being read. */
export class RunningDigest {
  readonly #hash = createHash("sha256");
  #part: Buffer = Buffer.alloc(0);
  #begin = 0;
  #hashed = 0;

  next(part: Buffer): void {
    this.#hashUpTo(this.#begin + this.#part.length);
    this.#begin += this.#part.length;
    this.#part = part;
  }

  /** Of the bytes before this one, which is not before the last one asked for. */
  before(offset: number): string {
    this.#hashUpTo(offset);
    return this.#hash.copy().digest("hex");
  }

  #hashUpTo(offset: number): void {
    this.#hash.update(this.#part.subarray(this.#hashed - this.#begin, offset - this.#begin));
    this.#hashed = offset;
  }
}
