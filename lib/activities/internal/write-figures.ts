import { sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { activityFigures } from "@/db/schema";
import "server-only";

/** Adds numbers or replaces them; one that is the same keeps where it came from and the day that it is of. */
export async function writeFigures(tx: Transaction, rows: (typeof activityFigures.$inferInsert)[]): Promise<void> {
  if (rows.length === 0) return;
  await tx
    .insert(activityFigures)
    .values(rows)
    .onConflictDoUpdate({
      target: [activityFigures.activityId, activityFigures.key],
      set: { value: sql`excluded.value`, source: sql`excluded.source`, asOf: sql`excluded.as_of` },
      setWhere: sql`excluded.value <> ${activityFigures.value}`,
    });
}
