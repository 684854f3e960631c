import { customType, timestamp } from "drizzle-orm/pg-core";
import { newId } from "@/lib/ids";

/** Text that compares byte by byte, so that ids and tree paths sort the same in every locale. */
export const bytewiseText = customType<{ data: string }>({ dataType: () => 'text COLLATE "C"' });

/** A reference to another row's id. */
export const reference = () => bytewiseText();

/** A row's own id, made by the application. */
export const id = () => bytewiseText().primaryKey().$defaultFn(newId);

/** A moment by the database's clock, to the millisecond as a `Date` holds it; null means "not". */
export const moment = () => timestamp({ withTimezone: true, mode: "date", precision: 3 });

export const createdAt = () => moment().notNull().defaultNow();

/** Case-folded text search vector, filled by the database. */
export const searchVector = customType<{ data: string }>({ dataType: () => "tsvector" });
