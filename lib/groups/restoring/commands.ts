import "server-only";
import { eq, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { groups } from "@/db/schema";
import { columnsOf, writeLinks } from "../commands";
import { groupFacts } from "../schema";

/** Puts a group back to what it was before an import revised it, several times perhaps; for the undo, in its transaction. */
export async function restoreGroup(tx: Transaction, id: string, befores: readonly Record<string, unknown>[]) {
  const [first] = befores;
  if (!first) return;
  const { links, ...facts } = groupFacts.parse(first);
  await tx
    .update(groups)
    .set({ ...columnsOf(facts), version: sql`${groups.version} + 1` })
    .where(eq(groups.id, id))
    .returning({ id: groups.id });
  await writeLinks(tx, id, links);
}
