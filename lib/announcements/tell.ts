import { and, asc, eq, gte, inArray, isNull, lte } from "drizzle-orm";
import { chunksOf } from "@/db/chunks";
import { db, type Transaction } from "@/db/client";
import { announcements, groups, members, notifications, programs } from "@/db/schema";
import { addDays, dayInWords, now } from "@/lib/core/clock";
import { command } from "@/lib/core/command";
import { idField } from "@/lib/core/fields";
import type { Viewer } from "@/lib/core/viewer";
import { notify } from "@/lib/notifications/notify";
import { daysAnywhere, untoldMembers } from "./recipients";
import { announcementState } from "./state";
import { audienceWords, shortened } from "./words";
import "server-only";
import { z } from "zod";

/** So many are told in one transaction, so that nobody waits long for it. */
const slice = 50;
/** For so many days after its last one it is looked after that what was told of an announcement is over, should the server have stood still. */
const lookedAfterDays = 30;

/** Tells of what is announced now all whom it is for, once each, and ends what was told to whom it is over for. The machinery's. */
export async function tellOfAnnouncements(viewer: Viewer): Promise<void> {
  const { first, last } = daysAnywhere();
  const stands = and(isNull(announcements.removedAt), isNull(announcements.endedAt), lte(announcements.fromOn, last));
  const near = await db
    .select({ announcement: announcements, writerZone: members.timeZone })
    .from(announcements)
    .leftJoin(members, eq(members.id, announcements.writtenById))
    .where(and(stands, gte(announcements.untilOn, addDays(first, -lookedAfterDays))))
    .orderBy(asc(announcements.fromOn), asc(announcements.id));
  for (const { announcement, writerZone } of near) {
    const { id, untilOn } = announcement;
    const untold = untilOn < first ? [] : await untoldMembers(viewer, { ...announcement, writerZone });
    for (const memberIds of chunksOf(untold, slice)) await tell(viewer, { id, memberIds });
    if (untilOn < last) await close(viewer, { id });
  }
}

/** Changes what those were told who were told of an announcement already. */
export async function markTold(
  tx: Transaction,
  id: string,
  told: Partial<Pick<typeof notifications.$inferInsert, "title" | "detail" | "resolvedAt">>,
): Promise<void> {
  await tx
    .update(notifications)
    .set(told)
    .where(and(eq(notifications.objectId, id), eq(notifications.kind, "announced")));
}

const tell = command({
  name: "announcement.tell",
  input: z.strictObject({ id: idField, memberIds: z.array(idField) }),
  subject: async (tx, { id }) => {
    const [row] = await tx
      .select({ announcement: announcements, program: programs.shortName, group: groups.name })
      .from(announcements)
      .leftJoin(programs, eq(programs.key, announcements.programKey))
      .leftJoin(groups, eq(groups.id, announcements.groupId))
      .where(and(eq(announcements.id, id), isNull(announcements.removedAt), isNull(announcements.endedAt)));
    return row ?? null;
  },
  allow: (viewer) => viewer.channel === "system",
  run: async ({ tx, input: { memberIds }, subject }) => {
    // Ended since the list was made.
    if (!subject) return { value: null, audit: [] };
    const { announcement, ...named } = subject;
    const { id, title, body, untilOn } = announcement;
    const until = `To ${audienceWords({ ...announcement, ...named })}, until ${dayInWords(untilOn)}.`;
    for (const memberId of memberIds)
      await notify(tx, {
        ...{ memberId, kind: "announced", object: { kind: "announcement", id } },
        subject: title,
        detail: shortened(body),
        body: [body, until],
        button: { label: "Read it", href: `/home#announcement-${id}` },
        cause: `announcement ${id}`,
      });
    return { value: null, audit: [] };
  },
});

const close = command({
  name: "announcement.close",
  input: z.strictObject({ id: idField }),
  subject: async (tx, { id }) => {
    const [row] = await tx
      .select({ announcement: announcements, writerZone: members.timeZone })
      .from(announcements)
      .leftJoin(members, eq(members.id, announcements.writtenById))
      .where(eq(announcements.id, id));
    return row ?? null;
  },
  allow: (viewer) => viewer.channel === "system",
  run: async ({ tx, subject }) => {
    if (subject) await markOver(tx, subject.announcement, subject.writerZone);
    return { value: null, audit: [] };
  },
});

async function markOver(
  tx: Transaction,
  announcement: typeof announcements.$inferSelect,
  writerZone: string | null,
): Promise<void> {
  const { id } = announcement;
  const open = await tx
    .select({ id: notifications.id, timeZone: members.timeZone })
    .from(notifications)
    .innerJoin(members, eq(members.id, notifications.memberId))
    .where(and(eq(notifications.objectId, id), eq(notifications.kind, "announced"), isNull(notifications.resolvedAt)));
  const isOver = (of: string | null) => announcementState(announcement, { of, writer: writerZone }) === "past";
  const over = open.filter(({ timeZone }) => isOver(timeZone)).map((row) => row.id);
  for (const some of chunksOf(over))
    await tx.update(notifications).set({ resolvedAt: now() }).where(inArray(notifications.id, some));
}
