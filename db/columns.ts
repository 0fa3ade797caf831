import * as postgres from "./columns.postgres";
import * as sqlite from "./columns.sqlite";
import { dialect } from "./dialect";

// The one cast that lets every table be written once: typed as PostgreSQL, so that what only SQLite can do fails to compile.
const chosen = dialect === "postgres" ? postgres : (sqlite as unknown as typeof postgres);

export const { table, id, text, integer, flag, day, instant, json, bytes, index, uniqueIndex, primaryKey, check } =
  chosen;
