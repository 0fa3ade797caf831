import { and, asc, eq, inArray, isNull, lte, or, type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { accounts, type announcements, groupLeads, members, notifications, terms } from "@/db/schema";
import { addDays, type Day, today } from "@/lib/core/clock";
import { leadsOnDay } from "@/lib/core/group-leads";
import type { Viewer } from "@/lib/core/viewer";
import { termStateIs } from "@/lib/terms/status-sql";
import { announcementState } from "./state";
import "server-only";

type Announcement = typeof announcements.$inferSelect & { writerZone: string | null };

/** In these a term is served. */
export const presentStates = ["active", "grace", "on_hold"] as const;

/** Who is to be told of an announcement and was not yet: whoever it is for, signs in, and is shown it now. For the job. */
export async function untoldMembers(_viewer: Viewer, announcement: Announcement): Promise<string[]> {
  const { id, countries, writerZone, writtenById } = announcement;
  const rows = await db
    .select({ id: members.id, country: members.country, timeZone: members.timeZone })
    .from(members)
    .innerJoin(accounts, and(eq(accounts.memberId, members.id), isNull(accounts.disabledAt)))
    .leftJoin(notifications, eq(notifications.cause, sql`${`announcement ${id} `} || ${members.id}`))
    .where(
      and(
        ...[isNull(members.erasedAt), isNull(members.mergedIntoId), isNull(notifications.id)],
        isFor(announcement, today()),
      ),
    )
    .orderBy(asc(members.id));
  return rows
    .filter(({ country }) => countries === null || (country !== null && countries.includes(country)))
    .filter(({ timeZone }) => announcementState(announcement, { of: timeZone, writer: writerZone }) === "current")
    .flatMap((member) => (member.id === writtenById ? [] : member.id));
}

function isFor({ audience, programKey, groupId }: Announcement, day: Day) {
  if (audience === "everybody") return undefined;
  const holding = (where: SQL) =>
    db
      .select({ id: terms.memberId })
      .from(terms)
      .where(and(where, lte(terms.startsOn, day), termStateIs(presentStates, day)));
  if (audience === "program") return inArray(members.id, holding(eq(terms.programKey, programKey ?? "")));
  const leading = db
    .select({ id: groupLeads.memberId })
    .from(groupLeads)
    .where(and(eq(groupLeads.groupId, groupId ?? ""), leadsOnDay(day)));
  return or(inArray(members.id, holding(eq(terms.groupId, groupId ?? ""))), inArray(members.id, leading));
}

/** The days that it is now somewhere: the earliest and the latest. */
export function daysAnywhere(): { first: Day; last: Day } {
  return { first: addDays(today(), -1), last: addDays(today(), 1) };
}
