import { statSync } from "node:fs";
import BetterSqlite from "better-sqlite3";
import { closeDatabase, inTransaction } from "@/db/client";
import { databaseFile } from "@/db/dialect";
import { migrate } from "@/db/migrate";
import { transactionOf } from "@/db/open.sqlite";
import { fillSearchIndex } from "@/db/search.sqlite";
import { seedCatalogue } from "@/db/seed/catalogue";
import { rebuildGroupEvents } from "@/lib/events/group-events";
import { rebuildMetrics } from "@/lib/metrics/rebuild";
import { writeAccounts } from "./accounts";
import { writeActivities } from "./activities";
import { BulkWriter } from "./bulk";
import { Chance } from "./chance";
import { writeEvents } from "./events";
import { writeGroups, writeLeads } from "./groups";
import { writePeople } from "./people";
import type { CatalogueOfBench } from "./person";
import { Ranking } from "./ranking";
import { SchemaParts } from "./schema-parts";

const seed = 20_261_128;
const membersOfGroup = 20;
const activitiesOfEvent = 14;

/** Nothing is read while it is made, and what was begun is thrown away: no journal, no waiting for the disk. */
const forBulk = [
  "journal_mode=off",
  "synchronous=off",
  "cache_size=-2000000",
  "foreign_keys=off",
  "threads=2",
  "temp_store=memory",
];

/** Derived tables in which others look activities and members up while they are made. */
const askedWhileDeriving = ["contributions", "activity_programs"];

/** `bytesOfRows` is what the rows alone take: without indexes and without what is derived from them. */
export type Made = { rows: number; bytesOfRows: number; bytes: number; seconds: Record<string, number> };

/** Makes the database of `DATABASE_URL`, which is not there yet, with so many members and activities. */
export async function generate(count: { members: number; activities: number }): Promise<Made> {
  const seconds: Record<string, number> = {};
  const timed = async <Value>(name: string, work: () => Value | Promise<Value>): Promise<Value> => {
    const began = performance.now();
    const value = await work();
    seconds[name] = Math.round((performance.now() - began) / 100) / 10;
    return value;
  };
  await timed("schema and catalogue", async () => {
    await migrate();
    await inTransaction(seedCatalogue);
    await closeDatabase();
  });
  const handle = new BetterSqlite(databaseFile);
  // Without a journal a fault would leave half a file, which SQLite otherwise refuses.
  handle.unsafeMode(true);
  for (const pragma of forBulk) handle.pragma(pragma);
  const parts = new SchemaParts(handle);
  handle.exec("BEGIN");
  const written = await timed("rows", () => writeRows(handle, count));
  handle.exec("COMMIT");
  await timed("indexes", () => parts.restoreIndexesOfFilledTables(askedWhileDeriving));
  handle.exec("ANALYZE");
  await timed("derived tables", () => rebuild(handle));
  await timed("full-text index", () => handle.exec(fillSearchIndex));
  await timed("other indexes and triggers", () => parts.restoreAll());
  await timed("statistics", () => handle.exec("ANALYZE"));
  handle.pragma("journal_mode=wal");
  handle.close();
  return { ...written, bytes: statSync(databaseFile).size, seconds };
}

function writeRows(handle: BetterSqlite.Database, count: { members: number; activities: number }) {
  const chance = new Chance(seed);
  const bulk = new BulkWriter(handle);
  const catalogue = catalogueOf(handle);
  const groups = writeGroups(chance, bulk, Math.round(count.members / membersOfGroup));
  const people = writePeople(chance, bulk, { count: count.members, groups, catalogue });
  writeLeads(chance, bulk, groups, people);
  const ranking = new Ranking(chance, people);
  const { reviewers } = writeAccounts(chance, bulk, { ranking, groups });
  const eventCount = Math.round(count.activities / activitiesOfEvent);
  const events = writeEvents(chance, bulk, { count: eventCount, groups, people, catalogue });
  writeActivities(chance, bulk, { count: count.activities, ranking, events, reviewers, catalogue });
  bulk.end();
  return { rows: bulk.written, bytesOfRows: bulk.bytesOfRows() };
}

async function rebuild(handle: BetterSqlite.Database): Promise<void> {
  handle.exec("BEGIN");
  const tx = transactionOf(handle);
  await rebuildMetrics(tx);
  await rebuildGroupEvents(tx);
  // As the trigger does for a term that is granted: what is kept of it is counted when the list is first read.
  handle.exec("INSERT INTO term_standings (term_id, count_at, reasons, months) SELECT id, 0, '[]', '[]' FROM terms");
  handle.exec("COMMIT");
}

function catalogueOf(handle: BetterSqlite.Database): CatalogueOfBench {
  const programs = handle.prepare("SELECT key, group_kind AS kind FROM programs ORDER BY position").all();
  const goals = handle.prepare("SELECT key FROM goals WHERE program_key = ? ORDER BY position").pluck();
  const known = programs as { key: string; kind: string | null }[];
  return {
    groupKinds: new Map(known.map(({ key, kind }) => [key, kind])),
    goalsOf: new Map(known.map(({ key }) => [key, goals.all(key) as string[]])),
    principles: handle.prepare("SELECT key FROM principles ORDER BY number").pluck().all() as string[],
  };
}
