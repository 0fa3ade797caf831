import { dialect } from "./dialect";
import type { Check } from "./guards";
import { postgresFaults } from "./verify.postgres";
import { sqliteFaults } from "./verify.sqlite";

/** What the database can say of itself: whole pages, no loose ends, the guards in place, the full-text index complete. */
export async function databaseChecks(): Promise<Check[]> {
  return dialect === "postgres" ? postgresFaults() : sqliteFaults();
}
