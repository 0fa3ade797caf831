import { and, desc, eq, gt, lt, or, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { importBatches } from "@/db/schema";
import { addDays, now, startOfDay, today } from "@/lib/core/clock";
import { daysUntilForgotten, longestSilenceOfRun } from "@/lib/core/import-runs";
import { isManager, type Viewer } from "@/lib/core/viewer";
import type { InboxFailedImport } from "./items";
import "server-only";

/** Since when imports are told of, and since when a run that lives has said so. */
export function importMoments() {
  return {
    importsSince: startOfDay(addDays(today(), -daysUntilForgotten)),
    aliveSince: new Date(now().getTime() - longestSilenceOfRun),
  };
}

/** Imports of the last days that failed, or fell silent with the server that ran them: the viewer's own, an administrator everybody's. */
export function failedImportQuestion(viewer: Viewer, { importsSince, aliveSince }: ReturnType<typeof importMoments>) {
  const { id, fileName, state, startedById, startedAt, touchedAt, failure } = importBatches;
  const isSeen = isManager(viewer) ? undefined : sql`1 = 0`;
  return db
    .select({ id, fileName, at: touchedAt, failure })
    .from(importBatches)
    .where(
      and(
        isSeen,
        viewer.isAdministrator ? undefined : eq(startedById, viewer.memberId ?? ""),
        gt(startedAt, importsSince),
        or(eq(state, "failed"), and(eq(state, "running"), lt(touchedAt, aliveSince))),
      ),
    )
    .orderBy(desc(startedAt), desc(id))
    .limit(3);
}

export function failedImportItems(found: readonly Omit<InboxFailedImport, "kind">[]): InboxFailedImport[] {
  return found.map((row) => ({ kind: "failed import", ...row }));
}
