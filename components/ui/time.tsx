import { fullTime, relativeTime, shortDate } from "./relative-time";

/** When something happened, as `now` sees it; the full time is the title. `zone` is the reader's, where known. */
export function Time({
  value,
  now,
  zone,
  as = "relative",
}: {
  value: Date | string;
  now?: Date | string;
  zone?: string;
  as?: "relative" | "date";
}) {
  const date = new Date(value);
  const text =
    as === "date"
      ? shortDate(date, zone)
      : relativeTime(date, now ? new Date(now) : new Date(), zone);
  return (
    <time dateTime={date.toISOString()} title={fullTime(date, zone)} className="whitespace-nowrap">
      {text}
    </time>
  );
}
