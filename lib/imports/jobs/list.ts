import { and, desc, eq, inArray, lt, type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { importBatches, members } from "@/db/schema";
import { now } from "@/lib/core/clock";
import type { Viewer } from "@/lib/core/viewer";
import type { ImportFileKind } from "../infer/file-kind";
import { fileKinds } from "../kinds/files";
import { importOptions } from "../options";
import { isOpenTo, visibleTo } from "../policy";
import { importStateOf } from "./lifecycle";
import "server-only";

/** The imports that the viewer may see, newest first, fifty at a time from the one named. */
export async function listImports(viewer: Viewer, after: string | null = null) {
  const rows = await latestImports(viewer, after ? lt(importBatches.id, after) : undefined, 51);
  return { rows: rows.slice(0, 50), hasMore: rows.length > 50 };
}

/** The latest fifty of what the viewer did and brought in. */
export async function listOwnImports(viewer: Viewer) {
  const isOwn = and(
    eq(importBatches.startedById, viewer.memberId ?? ""),
    isOfKinds(({ name }) => isOpenTo("members who did it", name)),
  );
  return latestImports(viewer, isOwn, 50);
}

/** The latest fifty imports for a group, such as of its events, that the viewer may see. */
export async function listImportsOfGroup(viewer: Viewer, groupId: string) {
  const isOfThis = and(
    isOfKinds(({ isOfGroup }) => isOfGroup),
    eq(sql`${importBatches.options} ->> 'groupId'`, groupId),
  );
  return latestImports(viewer, isOfThis, 50);
}

function isOfKinds(wanted: (kind: ImportFileKind) => boolean): SQL {
  const names = Object.values(fileKinds).filter(wanted);
  return inArray(
    importBatches.kind,
    names.map(({ name }) => name),
  );
}

async function latestImports(viewer: Viewer, which: SQL | undefined, limit: number) {
  const rows = await db
    .select({ batch: importBatches, startedBy: members.name })
    .from(importBatches)
    .leftJoin(members, eq(members.id, importBatches.startedById))
    .where(and(visibleTo(viewer), which))
    .orderBy(desc(importBatches.id))
    .limit(limit);
  return rows.map(({ batch, startedBy }) => ({
    ...batch,
    startedBy,
    state: importStateOf(batch, now()),
    options: importOptions.parse(batch.options),
  }));
}
