import { and, asc, eq, isNull, lte } from "drizzle-orm";
import { db, type Transaction } from "@/db/client";
import { notifications } from "@/db/schema";
import { type NotificationNeed, notificationNeeds } from "@/db/words";
import { appUrl } from "@/lib/core/app-url";
import { now } from "@/lib/core/clock";
import { command } from "@/lib/core/command";
import { idField } from "@/lib/core/fields";
import type { Viewer } from "@/lib/core/viewer";
import { findRecipient } from "./internal/find-recipient";
import { mailMember } from "./internal/mail-member";
import { choiceOf, readKind, wantsDigest } from "./kinds";
import "server-only";
import { z } from "zod";

type Row = typeof notifications.$inferSelect;

const titles: Record<NotificationNeed, string> = { do: "To do", decide: "To decide", read: "To read" };

/**
 * Mails each member what they are told together with other things, once its time has come, by what it wants of them; answers how many
 * mails it wrote. The machinery's.
 */
export async function sendDueDigests(viewer: Viewer): Promise<number> {
  const due = await db
    .selectDistinct({ memberId: notifications.memberId })
    .from(notifications)
    .where(isDue())
    .orderBy(asc(notifications.memberId));
  let sent = 0;
  for (const { memberId } of due) if (await sendDigest(viewer, { memberId })) sent += 1;
  return sent;
}

/** One mail for all that is due, marked as mailed in the same transaction; none where all of it was read or done. */
const sendDigest = command({
  name: "notification.digest",
  input: z.strictObject({ memberId: idField }),
  subject: (tx, { memberId }) => findRecipient(tx, memberId),
  allow: (viewer) => viewer.channel === "system",
  run: async ({ tx, input: { memberId }, subject: recipient }) => {
    const claimed = await claimDue(tx, memberId);
    const choices = recipient?.choices ?? null;
    const rows = claimed.filter((row) => isOpen(row) && isWanted(row));
    if (!recipient || rows.length === 0 || !wantsDigest(choices)) return { value: false, audit: [] };
    const button = { label: "See all notifications", href: "/notifications" };
    await mailMember(tx, { memberId, kind: "digest", recipient, subject: subjectOf(rows), body: bodyOf(rows), button });
    return { value: true, audit: [] };

    function isWanted({ kind }: Row): boolean {
      const known = readKind(kind);
      return known !== null && known !== "digest" && choiceOf(known, choices).mail !== "never";
    }
  },
});

/** Whoever comes second finds nothing. */
async function claimDue(tx: Transaction, memberId: string): Promise<Row[]> {
  const rows = await tx
    .update(notifications)
    .set({ digestedAt: now() })
    .where(and(eq(notifications.memberId, memberId), isDue()))
    .returning();
  return rows.sort((one, other) => one.madeAt.getTime() - other.madeAt.getTime());
}

function isDue() {
  return and(isNull(notifications.digestedAt), lte(notifications.digestDueAt, now()));
}

function isOpen({ readAt, resolvedAt }: Row): boolean {
  return readAt === null && resolvedAt === null;
}

const words: Record<NotificationNeed, string> = { do: "to do", decide: "to decide", read: "to read" };

/** "2 to do, 1 to read". */
function subjectOf(rows: readonly Row[]): string {
  return notificationNeeds
    .map((need) => ({ need, count: rows.filter((row) => row.need === need).length }))
    .filter(({ count }) => count > 0)
    .map(({ need, count }) => `${count} ${words[need]}`)
    .join(", ");
}

function bodyOf(rows: readonly Row[]): string[] {
  return notificationNeeds.flatMap((need) => {
    const these = rows.filter((row) => row.need === need);
    return these.length === 0 ? [] : [`${titles[need]}:`, ...these.map(paragraphOf)];
  });
}

function paragraphOf({ title, detail, button }: Row): string {
  return [title, ...(detail ? [detail] : []), ...(button ? [`${appUrl()}${button.href}`] : [])].join("\n");
}
