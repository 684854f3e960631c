import { z } from "zod";

/** Signs that turn the direction of what follows them: in a name they would turn the words beside it, too. */
const TURNING = /[\u202A-\u202E\u2066-\u2069]/g;
const GAPS = /[\s\p{Cc}]+/gu;
/** Spaces, invisible signs, and letters that are drawn as nothing. */
const UNSEEN = /[\s\p{C}\u115F\u1160\u2800\u3164\uFFA0]/gu;

type Bounds = { least: number; most: number; tooShort: string; tooLong: string; missing?: string };

/** Text of one line, such as a title or a name, tidied. Characters count as people count them, those that nobody sees not at all. */
export const line = ({ least, most, tooShort, tooLong, missing = tooShort }: Bounds) =>
  z
    .string(missing)
    .meta(least > 0 ? { minLength: least } : {})
    .transform((text) => text.toWellFormed().replace(TURNING, "").replace(GAPS, " ").trim())
    .refine((text) => [...text.replace(UNSEEN, "")].length >= Math.min(least, 1), {
      error: tooShort,
      abort: true,
    })
    .refine((text) => [...text].length >= least, tooShort)
    .refine((text) => [...text].length <= most, tooLong);
