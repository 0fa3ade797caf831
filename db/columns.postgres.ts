import {
  bigint,
  boolean,
  check,
  customType,
  index,
  jsonb,
  pgTable,
  primaryKey,
  timestamp,
  text as txt,
  uniqueIndex,
} from "drizzle-orm/pg-core";
import { newId } from "./id";

export { check, index, primaryKey, uniqueIndex };
export const table = pgTable;
export const id = () => txt().primaryKey().$defaultFn(newId);
export const text = () => txt();
export const integer = () => bigint({ mode: "number" });
export const flag = () => boolean();
/** A calendar day as text, `YYYY-MM-DD`. */
export const day = () => txt();
/** A moment, kept as timestamptz with milliseconds. */
export const instant = () => timestamp({ withTimezone: true, mode: "date", precision: 3 });
/** What is no text: the bytes of a file. */
export const bytes = customType<{ data: Buffer; driverData: Buffer }>({ dataType: () => "bytea" });
export const json = <Value>() => jsonb().$type<Value>();
