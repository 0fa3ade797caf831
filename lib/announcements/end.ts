import { and, eq, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { announcements } from "@/db/schema";
import { now } from "@/lib/core/clock";
import { command } from "@/lib/core/command";
import { Refusal } from "@/lib/core/errors";
import { mayAnnounce } from "./policy";
import { announcementChoice } from "./schema";
import { announcementForChange } from "./subject";
import { markTold } from "./tell";
import "server-only";

/** Ends an announcement before its last day: nobody sees it any more, it stays among the past ones. Whoever may write it. */
export const endAnnouncement = command({
  name: "announcement.end",
  input: announcementChoice,
  subject: announcementForChange,
  allow: mayAnnounce,
  run: async ({ tx, input, subject }) => {
    if (subject.endedAt) throw new Refusal("conflict", "Somebody ended it already.");
    return changed(tx, input, { endedAt: now() });
  },
});

/** Undoes that. */
export const reopenAnnouncement = command({
  name: "announcement.reopen",
  input: announcementChoice,
  subject: announcementForChange,
  allow: mayAnnounce,
  run: ({ tx, input }) => changed(tx, input, { endedAt: null }),
});

/** Takes an announcement away, for those who write them, too. Whoever may write it. */
export const removeAnnouncement = command({
  name: "announcement.remove",
  input: announcementChoice,
  subject: announcementForChange,
  allow: mayAnnounce,
  run: ({ tx, input }) => changed(tx, input, { removedAt: now() }),
});

/** Undoes that; until thirty days after. */
export const restoreAnnouncement = command({
  name: "announcement.restore",
  input: announcementChoice,
  subject: (tx, input, viewer) => announcementForChange(tx, { ...input, isRemoved: true }, viewer),
  allow: mayAnnounce,
  run: ({ tx, input, subject }) => changed(tx, input, { removedAt: null }, subject.endedAt),
});

type Times = { endedAt: Date | null } | { removedAt: Date | null };

/** What was told of it is over with it, and is to be read again with it. */
async function changed(
  tx: Transaction,
  { id, version }: { id: string; version: number },
  times: Times,
  stillEndedAt: Date | null = null,
) {
  await tx
    .update(announcements)
    .set({ ...times, version: sql`${announcements.version} + 1` })
    .where(and(eq(announcements.id, id), eq(announcements.version, version)));
  const [overAt = null] = Object.values(times);
  await markTold(tx, id, { resolvedAt: overAt ?? stillEndedAt });
  return { value: { id, version: version + 1 }, audit: { objectKind: "announcement", objectId: id } };
}
