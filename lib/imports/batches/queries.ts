import "server-only";
import { and, asc, desc, eq, gt, lt } from "drizzle-orm";
import { db, type Reader } from "@/db/client";
import { importBatches, importFiles, importRows, members } from "@/db/schema";
import type { RowOutcome } from "@/db/words";
import { now } from "@/lib/clock";
import { missing } from "@/lib/errors";
import type { Viewer } from "@/lib/viewer";
import type { Opener } from "../encodings/rules";
import { visibleTo } from "../policy";
import { mapping } from "../schema";
import { stateOf } from "./rules";
import { options } from "./schema";

export type Batch = Awaited<ReturnType<typeof getImport>>;
export type ImportRow = Awaited<ReturnType<typeof importRowsOf>>["rows"][number];

/** The imports that the viewer may see, newest first, fifty at a time from the one named. */
export async function listImports(viewer: Viewer, after: string | null = null) {
  const rows = await db
    .select({ batch: importBatches, startedBy: members.name })
    .from(importBatches)
    .leftJoin(members, eq(members.id, importBatches.startedById))
    .where(and(visibleTo(viewer), after ? lt(importBatches.id, after) : undefined))
    .orderBy(desc(importBatches.id))
    .limit(51);
  return { rows: rows.slice(0, 50).map(listed), hasMore: rows.length > 50 };
}

/** The latest fifty imports of events of a group, of the last thousand of any that the viewer may see. */
export async function importsOfGroup(viewer: Viewer, groupId: string) {
  const rows = await db
    .select({ batch: importBatches, startedBy: members.name })
    .from(importBatches)
    .leftJoin(members, eq(members.id, importBatches.startedById))
    .where(and(eq(importBatches.kind, "events"), visibleTo(viewer)))
    .orderBy(desc(importBatches.id))
    .limit(1000);
  return rows
    .map(listed)
    .filter((row) => row.options.groupId === groupId)
    .slice(0, 50);
}

function listed({ batch, startedBy }: { batch: typeof importBatches.$inferSelect; startedBy: string | null }) {
  return { ...batch, startedBy, state: stateOf(batch, now()), options: options.parse(batch.options) };
}

/** One import with its answers so far; refuses as missing what is not the viewer's to see. */
export async function getImport(viewer: Viewer, id: string, from: Reader = db) {
  const [found] = await from
    .select({ batch: importBatches, startedBy: members.name })
    .from(importBatches)
    .leftJoin(members, eq(members.id, importBatches.startedById))
    .where(and(eq(importBatches.id, id), visibleTo(viewer)));
  if (!found) throw missing("import");
  const { batch, startedBy } = found;
  return {
    ...batch,
    startedBy,
    state: stateOf(batch, now()),
    mapping: mapping.parse(batch.mapping),
    options: options.parse(batch.options),
  };
}

/** The uploaded file, read from the database slice by slice each time that it is opened. */
export function fileOf(_viewer: Viewer, { id }: Pick<Batch, "id">): Opener {
  return async function* slices() {
    for (let part = 0; ; part++) {
      const [slice] = await db
        .select({ base64: importFiles.base64 })
        .from(importFiles)
        .where(and(eq(importFiles.batchId, id), eq(importFiles.part, part)));
      if (!slice) return;
      yield Buffer.from(slice.base64, "base64");
    }
  };
}

/** What became of each row, in the order of the file, two hundred at a time after the row given. */
export async function importRowsOf(
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
