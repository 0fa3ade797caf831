import { sql } from "drizzle-orm";
import { expect, it } from "vitest";
import { db } from "./client";
import { dialect } from "./dialect";

// Taken by the index of `count_at`, SQLite reads every term there is for each activity that is logged.
it.skipIf(dialect === "postgres")("triggers find the standings of one member by their terms", async () => {
  const triggers = await db
    .select({ sql: sql<string>`sql` })
    .from(sql`sqlite_schema`)
    .where(sql`type = 'trigger' and sql like '%UPDATE term_standings%'`);
  expect(triggers.length).toBeGreaterThan(20);
  expect(triggers.filter((one) => / count_at > 0 AND term_id/.test(one.sql))).toEqual([]);
});
