import { asc, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { importMappings } from "@/db/schema";
import type { ImportKindName } from "@/db/words";
import { isManager, type Viewer } from "@/lib/core/viewer";
import { mappingSchema } from "../schema";
import "server-only";

/** Mappings kept by name for that kind of file; for managers and administrators, who share them. */
export async function listSavedMappings(viewer: Viewer, kind: ImportKindName) {
  if (!isManager(viewer)) return [];
  const rows = await db
    .select()
    .from(importMappings)
    .where(eq(importMappings.kind, kind))
    .orderBy(asc(importMappings.name));
  return rows.flatMap(({ id, name, mapping: kept }) => {
    const read = mappingSchema.safeParse(kept);
    return read.success ? [{ id, name, mapping: read.data }] : [];
  });
}
