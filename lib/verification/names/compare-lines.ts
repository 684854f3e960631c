import { compareNames } from "./compare-names";
import { nameReadings } from "./name-parts";

/** Whether two names, each written in one line, are one person's, wherever the surname may begin. */
export function areNamesAlike(written: string, other: string): boolean {
  return nameReadings(other).some((words) =>
    words.slice(1).some((_, index) => {
      const [first, last] = [words.slice(0, index + 1), words.slice(index + 1)];
      return compareNames(written, { first: first.join(" "), middle: "", last: last.join(" ") }, [])
        .fits;
    }),
  );
}
