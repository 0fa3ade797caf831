import { eq, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { groups } from "@/db/schema";
import { groupColumns } from "./internal/facts";
import { replaceGroupLinks } from "./internal/save";
import { groupFacts } from "./schema";
import "server-only";

/** Puts a group back to what it was before an import revised it, several times perhaps; for the undo, in its transaction. */
export async function undoGroupEdits(tx: Transaction, id: string, befores: readonly Record<string, unknown>[]) {
  const [first] = befores;
  if (!first) return;
  const { links, ...facts } = groupFacts.parse(first);
  await tx
    .update(groups)
    .set({ ...groupColumns(facts), version: sql`${groups.version} + 1` })
    .where(eq(groups.id, id));
  await replaceGroupLinks(tx, id, links);
}
