import {
  blob,
  check,
  index,
  integer as int,
  primaryKey,
  sqliteTable,
  text as txt,
  uniqueIndex,
} from "drizzle-orm/sqlite-core";
import { newId } from "./id";

export { check, index, primaryKey, uniqueIndex };
export const table = sqliteTable;
export const id = () => txt().primaryKey().$defaultFn(newId);
export const text = () => txt();
export const integer = () => int();
export const flag = () => int({ mode: "boolean" });
/** A calendar day as text, `YYYY-MM-DD`. */
export const day = () => txt();
/** A moment, kept as UTC milliseconds. */
export const instant = () => int({ mode: "timestamp_ms" });
/** What is no text: the bytes of a file. */
export const bytes = () => blob({ mode: "buffer" });
export const json = <Value>() => txt({ mode: "json" }).$type<Value>();
