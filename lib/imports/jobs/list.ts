import { and, desc, eq, lt } from "drizzle-orm";
import { db } from "@/db/client";
import { importBatches, members } from "@/db/schema";
import { now } from "@/lib/core/clock";
import type { Viewer } from "@/lib/core/viewer";
import { visibleTo } from "../policy";
import { importStateOf } from "./lifecycle";
import { importOptions } from "./schema";
import "server-only";

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
export async function listImportsOfGroup(viewer: Viewer, groupId: string) {
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
  return { ...batch, startedBy, state: importStateOf(batch, now()), options: importOptions.parse(batch.options) };
}
