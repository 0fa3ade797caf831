import { and, eq, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { groupLinks, groups } from "@/db/schema";
import { StaleVersion } from "@/lib/core/errors";
import { normalizeLink } from "@/lib/core/links";
import "server-only";

export async function writeGroupRow(
  tx: Transaction,
  { id, version }: { id: string; version: number },
  columns: Partial<typeof groups.$inferInsert>,
): Promise<void> {
  const written = await tx
    .update(groups)
    .set({ ...columns, version: sql`${groups.version} + 1` })
    .where(and(eq(groups.id, id), eq(groups.version, version)))
    .returning({ id: groups.id });
  if (written.length === 0)
    throw new StaleVersion("Somebody changed this group in the meantime, so nothing was saved. Look again.");
}

export async function replaceGroupLinks(tx: Transaction, groupId: string, links: readonly string[]): Promise<void> {
  await tx.delete(groupLinks).where(eq(groupLinks.groupId, groupId));
  const once = [...new Map(links.map((url) => [normalizeLink(url), url])).entries()];
  if (once.length > 0)
    await tx
      .insert(groupLinks)
      .values(once.map(([urlFolded, url], position) => ({ groupId, url, urlFolded, position })));
}
