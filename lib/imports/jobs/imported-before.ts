import { and, eq, ne } from "drizzle-orm";
import type { Reader } from "@/db/client";
import { importRows } from "@/db/schema";
import "server-only";

/** The rows that an earlier run of this import got to, for what runs or previews the rest. */
export async function rowsImportedBefore(from: Reader, id: string): Promise<Set<number>> {
  const rows = await from
    .select({ row: importRows.row })
    .from(importRows)
    .where(and(eq(importRows.batchId, id), ne(importRows.outcome, "refused")));
  return new Set(rows.map(({ row }) => row));
}
