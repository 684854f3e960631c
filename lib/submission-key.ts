import { z } from "zod";

/** Names one submission, however often it is sent. Forms carry a fresh one; API clients send `Idempotency-Key`. */
export const submissionKey = z
  .string("This form is out of date. Reload the page; your draft is kept.")
  .min(8, "A submission key has 8 to 100 characters.")
  .max(100, "A submission key has 8 to 100 characters.");
