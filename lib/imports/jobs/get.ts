import { and, eq } from "drizzle-orm";
import { db, type Reader } from "@/db/client";
import { importBatches, members } from "@/db/schema";
import { now } from "@/lib/core/clock";
import { notFoundError } from "@/lib/core/errors";
import type { Viewer } from "@/lib/core/viewer";
import { importOptions } from "../options";
import { visibleTo } from "../policy";
import { mappingSchema } from "../schema";
import { hasFile } from "./has-file";
import { importStateOf } from "./lifecycle";
import "server-only";

export type ImportJob = Awaited<ReturnType<typeof getImport>>;

/** One import with its answers so far; refuses as missing what is not the viewer's to see. */
export async function getImport(viewer: Viewer, id: string, from: Reader = db) {
  const [found] = await from
    .select({ batch: importBatches, startedBy: members.name, hasFile: hasFile().mapWith(Boolean) })
    .from(importBatches)
    .leftJoin(members, eq(members.id, importBatches.startedById))
    .where(and(eq(importBatches.id, id), visibleTo(viewer)));
  if (!found) throw notFoundError("import");
  const { batch, startedBy } = found;
  return {
    ...batch,
    startedBy,
    /** It has run, and rows that were skipped wait for an answer. */
    isHeld: batch.state === "done" && found.hasFile && batch.waiting > 0,
    hasFile: found.hasFile,
    /** Rows were skipped, and the file is still here to take them from. */
    hasSkippedRows: batch.refused > 0 && found.hasFile,
    state: importStateOf(batch, now()),
    mapping: mappingSchema.parse(batch.mapping),
    options: importOptions.parse(batch.options),
  };
}
