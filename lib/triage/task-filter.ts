import { and, eq, exists, inArray, isNull, ne, notExists, or, type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { managerTasks, terms } from "@/db/schema";
import type { Viewer } from "@/lib/core/viewer";
import "server-only";

/** By open tasks about the member in the program; those about the viewer are not theirs to know. */
export function hasTaskOf(viewer: Viewer, whose: readonly string[]): SQL | undefined {
  const ids = whose.filter((one) => one !== "none").map((one) => (one === "me" ? (viewer.memberId ?? "") : one));
  const open = (condition?: SQL) =>
    db
      .select({ one: sql`1` })
      .from(managerTasks)
      .where(
        and(
          eq(managerTasks.memberId, terms.memberId),
          eq(managerTasks.programKey, terms.programKey),
          isNull(managerTasks.doneAt),
          ne(managerTasks.memberId, viewer.memberId ?? ""),
          condition,
        ),
      );
  return or(
    ids.length > 0 ? exists(open(inArray(managerTasks.assignedToId, ids))) : undefined,
    whose.includes("none") ? notExists(open()) : undefined,
  );
}
