import { and, asc, eq, gt } from "drizzle-orm";
import { db } from "@/db/client";
import { importRows } from "@/db/schema";
import type { RowOutcome } from "@/db/words";
import type { Viewer } from "@/lib/core/viewer";
import { getImport } from "./get";
import "server-only";

export type ImportedRow = Awaited<ReturnType<typeof listImportRows>>["rows"][number];

/** What became of each row, in the order of the file, two hundred at a time after the row given. */
export async function listImportRows(
  viewer: Viewer,
  asked: { id: string; outcome: RowOutcome | null; after: number; limit?: number },
) {
  const batch = await getImport(viewer, asked.id);
  const limit = asked.limit ?? 200;
  const rows = await db
    .select()
    .from(importRows)
    .where(
      and(
        eq(importRows.batchId, batch.id),
        gt(importRows.row, asked.after),
        asked.outcome ? eq(importRows.outcome, asked.outcome) : undefined,
      ),
    )
    .orderBy(asc(importRows.row), asc(importRows.id))
    .limit(limit + 1);
  return { rows: rows.slice(0, limit), hasMore: rows.length > limit };
}
