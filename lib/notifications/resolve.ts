import { and, desc, eq, gte, inArray, ne } from "drizzle-orm";
import { inChunks } from "@/db/chunks";
import type { Transaction } from "@/db/client";
import { notifications } from "@/db/schema";
import { setResolved } from "./internal/set-resolved";
import type { NotificationKind } from "./kinds";
import "server-only";

/** What somebody was asked, or is to decide. */
export type Asked = Pick<
  typeof notifications.$inferSelect,
  "id" | "memberId" | "kind" | "objectKind" | "objectId" | "madeAt" | "resolvedAt"
>;

/**
 * Looks again at what was asked about things that changed, in the transaction that changed them: what is no longer so is resolved, and
 * what is so again, since that was undone, waits again. Of several that asked a person for the same, only the last can.
 */
export async function resolveNotifications(
  tx: Transaction,
  changed: readonly { id: string; mayWaitAgain: boolean }[],
  isStillAsked: (tx: Transaction, asked: Asked) => Promise<boolean>,
): Promise<void> {
  const mayWait = new Map(changed.map(({ id, mayWaitAgain }) => [id, mayWaitAgain]));
  const rows = await inChunks([...mayWait.keys()], (some) =>
    tx
      .select()
      .from(notifications)
      .where(and(inArray(notifications.objectId, some), ne(notifications.need, "read")))
      .orderBy(desc(notifications.madeAt), desc(notifications.id)),
  );
  const seen = new Set<string>();
  const over: string[] = [];
  const again: string[] = [];
  for (const row of rows) {
    const same = `${row.memberId} ${row.kind} ${row.objectId}`;
    const isAsked = !seen.has(same) && (await isStillAsked(tx, row));
    seen.add(same);
    if (!isAsked && !row.resolvedAt) over.push(row.id);
    if (isAsked && row.resolvedAt && mayWait.get(row.objectId)) again.push(row.id);
  }
  await setResolved(tx, over, true);
  await setResolved(tx, again, false);
}

type Undone = { objectId: string; byId: string; since: Date; kinds: readonly NotificationKind[] };

/** What was told of something that somebody did and took back is told no more. */
export async function resolveUndone(tx: Transaction, { objectId, byId, since, kinds }: Undone): Promise<void> {
  const rows = await tx
    .select({ id: notifications.id })
    .from(notifications)
    .where(
      and(
        ...[eq(notifications.objectId, objectId), eq(notifications.aboutId, byId), gte(notifications.madeAt, since)],
        inArray(notifications.kind, [...kinds]),
      ),
    );
  await setResolved(
    tx,
    rows.map(({ id }) => id),
    true,
  );
}
