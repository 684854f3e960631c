const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const clocks = new Map<string, Intl.DateTimeFormat>();

/** A clock for an IANA zone; a name nobody knows, as a cookie may hold, reads as UTC. */
function clock(zone: string): Intl.DateTimeFormat {
  const known = clocks.get(zone);
  if (known) return known;
  try {
    const made = new Intl.DateTimeFormat("en-GB", {
      timeZone: zone,
      weekday: "long",
      day: "numeric",
      month: "numeric",
      year: "numeric",
      hour: "2-digit",
      minute: "2-digit",
      hourCycle: "h23",
      timeZoneName: "short",
    });
    clocks.set(zone, made);
    return made;
  } catch {
    return clock("UTC");
  }
}

type Parts = Record<string, string>;

const partsOfMinutes = new Map<string, Parts>();
const MINUTES_KEPT = 5_000;

/** Taking a date apart is slow, and a page shows the same few again and again. */
function partsOf(date: Date, zone: string): Parts {
  const minute = `${Math.floor(date.getTime() / MINUTE)} ${zone}`;
  const known = partsOfMinutes.get(minute);
  if (known) return known;
  const parts: Parts = {};
  for (const { type, value } of clock(zone).formatToParts(date)) parts[type] = value;
  if (partsOfMinutes.size >= MINUTES_KEPT) partsOfMinutes.clear();
  partsOfMinutes.set(minute, parts);
  return parts;
}

function dayNumber(date: Date, zone: string): number {
  const { year, month, day } = partsOf(date, zone);
  return Date.UTC(Number(year), Number(month) - 1, Number(day)) / DAY;
}

/** "12 Mar 2026", the day it was in that zone. */
export function shortDate(date: Date, zone = "UTC"): string {
  const { day, month, year } = partsOf(date, zone);
  return `${Number(day)} ${MONTHS[Number(month) - 1]} ${year}`;
}

/** "Thursday 12 Mar 2026, 14:05 GMT+1". */
export function fullTime(date: Date, zone = "UTC"): string {
  const { weekday, hour, minute, timeZoneName } = partsOf(date, zone);
  return `${weekday} ${shortDate(date, zone)}, ${hour}:${minute} ${timeZoneName}`;
}

/** "now", "5 min", "3 h", "yesterday", then the date. What is ahead by more than a minute shows its date. */
export function relativeTime(date: Date, now: Date, zone = "UTC"): string {
  const age = now.getTime() - date.getTime();
  if (age < -MINUTE) return shortDate(date, zone);
  if (age < MINUTE) return "now";
  if (age < HOUR) return `${Math.floor(age / MINUTE)} min`;
  if (age < DAY) return `${Math.floor(age / HOUR)} h`;
  if (age < 2 * DAY && dayNumber(now, zone) - dayNumber(date, zone) === 1) return "yesterday";
  return shortDate(date, zone);
}
