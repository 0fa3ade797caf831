import { and, eq, inArray } from "drizzle-orm";
import type { Reader } from "@/db/client";
import { importRows } from "@/db/schema";
import type { RowOutcome } from "@/db/words";
import type { Viewer } from "@/lib/core/viewer";
import "server-only";

/**
 * What became of rows that this very import, which the viewer stands for, has taken already, whichever run of it did; of a slice or
 * a few rows at once. A preview takes none.
 */
export async function rowOutcomes(viewer: Viewer, from: Reader, rows: number[]): Promise<Map<number, RowOutcome>> {
  if (rows.length === 0 || !viewer.batchId) return new Map();
  const taken = await from
    .select({ row: importRows.row, outcome: importRows.outcome })
    .from(importRows)
    .where(and(eq(importRows.batchId, viewer.batchId), inArray(importRows.row, [...new Set(rows)])));
  return new Map(taken.map(({ row, outcome }) => [row, outcome]));
}
