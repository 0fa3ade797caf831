import { and, eq, exists, type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { importBatches, importFiles } from "@/db/schema";
import "server-only";

/** Whether the file of an import is still here. */
export function hasFile(): SQL<boolean> {
  const first = db
    .select({ one: sql`1` })
    .from(importFiles)
    .where(and(eq(importFiles.batchId, importBatches.id), eq(importFiles.part, 0)));
  return sql<boolean>`${exists(first)}`;
}
