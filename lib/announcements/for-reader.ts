import { and, asc, eq, inArray, isNull, lte, or } from "drizzle-orm";
import { db, type Reader } from "@/db/client";
import { announcementDismissals, announcements, groups, members, programs, terms } from "@/db/schema";
import type { Day } from "@/lib/core/clock";
import type { Viewer } from "@/lib/core/viewer";
import { termStateIs } from "@/lib/terms/status-sql";
import { announcementsAround } from "./policy";
import { presentStates } from "./recipients";
import { announcementState } from "./state";
import { audienceWords } from "./words";
import "server-only";
import { alias } from "drizzle-orm/pg-core";

const writers = alias(members, "writers");
/** More than anybody reads at once; the next ones come as these are dismissed or end. Those that end first stand first in the index. */
const mostRead = 50;

export type Announcement = ReturnType<typeof readAnnouncements>[number];

/**
 * What may be announced to the viewer on a day of theirs and they have not dismissed, to be asked together with something else; of one
 * alone, dismissed or not. `readAnnouncements` reads what it finds.
 */
export function ownAnnouncements(viewer: Viewer, day: Day, { from = db, id }: { from?: Reader; id?: string } = {}) {
  const viewerId = viewer.memberId ?? "";
  const isHeld = and(eq(terms.memberId, viewerId), lte(terms.startsOn, day), termStateIs(presentStates, day));
  const isOwn = or(
    eq(announcements.audience, "everybody"),
    inArray(announcements.programKey, from.select({ key: terms.programKey }).from(terms).where(isHeld)),
    inArray(announcements.groupId, from.select({ id: terms.groupId }).from(terms).where(isHeld)),
    inArray(announcements.groupId, [...viewer.leads]),
  );
  const { title, body, fromOn, untilOn, endedAt, audience, countries } = announcements;
  return from
    .select({
      ...{
        id: announcements.id,
        title,
        body,
        fromOn,
        untilOn,
        endedAt,
        audience,
        countries,
        country: members.country,
        readerId: members.id,
        zone: members.timeZone,
        writerZone: writers.timeZone,
      },
      ...{ program: programs.shortName, group: groups.name, by: writers.name },
    })
    .from(announcements)
    .innerJoin(members, eq(members.id, viewerId))
    .leftJoin(programs, eq(programs.key, announcements.programKey))
    .leftJoin(groups, eq(groups.id, announcements.groupId))
    .leftJoin(writers, and(eq(writers.id, announcements.writtenById), isNull(writers.erasedAt)))
    .leftJoin(
      announcementDismissals,
      and(eq(announcementDismissals.memberId, viewerId), eq(announcementDismissals.announcementId, announcements.id)),
    )
    .where(
      and(
        ...[announcementsAround(day), isOwn],
        id ? eq(announcements.id, id) : isNull(announcementDismissals.announcementId),
      ),
    )
    .orderBy(asc(announcements.untilOn), asc(announcements.id))
    .limit(mostRead);
}

/** What is shown to the viewer now, the latest first, without those for countries where they do not live. */
export function readAnnouncements(rows: Awaited<ReturnType<typeof ownAnnouncements>>) {
  return rows
    .filter(({ countries, country }) => countries === null || (country !== null && countries.includes(country)))
    .filter(
      ({ zone, writerZone, ...times }) => announcementState(times, { of: zone, writer: writerZone }) === "current",
    )
    .sort((one, other) => (one.fromOn + one.id < other.fromOn + other.id ? 1 : -1))
    .map(({ id, title, body, untilOn, by, readerId, ...to }) => ({
      ...{ id, title, body, untilOn, by, readerId },
      to: audienceWords(to),
    }));
}
