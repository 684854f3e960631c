import { pino } from "pino";
import { env } from "@/lib/env";

/** Ids, codes, counts and durations; never what people wrote. */
type Fields = Record<string, string | number | boolean | null | undefined>;

/** A second fence: these never reach the log, whoever passes them. */
const WITHHELD = [
  "body",
  "text",
  "html",
  "title",
  "name",
  "email",
  "to",
  "token",
  "secret",
  "cookie",
];

let made: pino.Logger | undefined;

function logger(): pino.Logger {
  made ??= pino(
    {
      level: env.LOG_LEVEL,
      base: { pid: process.pid },
      messageKey: "event",
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      redact: { paths: WITHHELD, remove: true },
    },
    pino.destination({ dest: 1, sync: true }),
  );
  return made;
}

/** The log: one JSON line an event on standard output. `event` is a `noun.past`, such as `job.failed`. */
export const log = {
  debug: (event: string, fields: Fields = {}) => logger().debug(fields, event),
  info: (event: string, fields: Fields = {}) => logger().info(fields, event),
  warn: (event: string, fields: Fields = {}) => logger().warn(fields, event),
  error: (event: string, fields: Fields = {}) => logger().error(fields, event),
};
