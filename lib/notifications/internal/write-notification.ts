import { and, eq, isNull, ne } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { newId } from "@/db/id";
import { type MailButton, notifications } from "@/db/schema";
import type { NotificationNeed } from "@/db/words";
import { now } from "@/lib/core/clock";
import { type NotificationKind, notificationKinds } from "../kinds";
import "server-only";

type Written = {
  memberId: string;
  kind: NotificationKind;
  object: { kind: string; id: string };
  title: string;
  cause: string;
  isShown: boolean;
  /** When it goes into a mail with others. */
  digestDueAt: Date | null;
  detail?: string;
  button?: MailButton;
  aboutId?: string | null;
  need?: NotificationNeed;
  madeAt?: Date;
};

/** Writes it unless its cause was told before; answers whether it did. An older one that asked for the same is done with it. */
export async function writeNotification(tx: Transaction, { object, madeAt, ...told }: Written): Promise<boolean> {
  const { memberId, kind, title, cause, isShown, digestDueAt, detail, button, aboutId } = told;
  const need = told.need ?? notificationKinds[kind].need;
  const about = { objectKind: object.kind, objectId: object.id, aboutId: aboutId === memberId ? null : aboutId };
  const [written] = await tx
    .insert(notifications)
    .values({
      ...{ id: newId(), memberId, kind, need, ...about, title, detail, button, cause },
      ...{ isShown, digestDueAt, madeAt: madeAt ?? now() },
    })
    .onConflictDoNothing()
    .returning({ id: notifications.id });
  if (!written) return false;
  if (need === "read") return true;
  await tx
    .update(notifications)
    .set({ resolvedAt: now() })
    .where(
      and(
        ...[eq(notifications.memberId, memberId), eq(notifications.kind, kind), eq(notifications.objectId, object.id)],
        ...[ne(notifications.need, "read"), ne(notifications.id, written.id), isNull(notifications.resolvedAt)],
      ),
    );
  return true;
}
