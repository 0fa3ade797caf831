import { existsSync } from "node:fs";
import { inTransaction } from "@/db/client";
import { databaseFile } from "@/db/dialect";
import { migrate } from "@/db/migrate";
import { seedCatalogue } from "@/db/seed/catalogue";
import { demoCommunity, demoSeed } from "@/db/seed/demo/community";
import { writeCommunity } from "@/db/seed/demo/load";
import type { DemoRows } from "@/db/seed/demo/rows";
import { recountActivities } from "@/lib/metrics/recount";

const copies = 8;

/** Eight communities of different seeds in one database: 960 people and 20,000 activities. One that is there is only brought up to date. */
export async function generate(now: Date): Promise<void> {
  const isThere = existsSync(databaseFile);
  await migrate();
  if (isThere) return;
  await inTransaction(seedCatalogue);
  for (let copy = 0; copy < copies; copy++) {
    const rows = apart(demoCommunity(now, demoSeed + copy), copy);
    await inTransaction(async (tx) => {
      await writeCommunity(tx, rows);
      await recountActivities(
        tx,
        rows.activities.map((row) => row.id),
      );
    });
    console.log(`${(copy + 1) * rows.members.length} people, ${(copy + 1) * rows.activities.length} activities`);
  }
}

/** What has to be unique is told apart by the number of the copy; only the first has its roles and settings. */
function apart(rows: DemoRows, copy: number): DemoRows {
  if (copy === 0) return rows;
  return {
    ...rows,
    groups: rows.groups.map((group) => ({ ...group, slug: `${group.slug}-${copy}` })),
    members: rows.members.map((member) => ({ ...member, slug: `${member.slug}-${copy}` })),
    identities: rows.identities.map((one) => ({
      ...one,
      value: `${one.value}${copy}`,
      valueFolded: `${one.valueFolded}${copy}`,
    })),
    activities: rows.activities.map((row) => ({ ...row, searchRow: row.searchRow + copy * 100_000 })),
    settings: [],
  };
}
