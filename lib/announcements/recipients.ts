import { and, asc, eq, inArray, isNull, lte, or, type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { accounts, type announcements, groupLeads, members, notifications, terms } from "@/db/schema";
import { addDays, type Day, today } from "@/lib/core/clock";
import { leadsOnDay } from "@/lib/core/group-leads";
import type { Viewer } from "@/lib/core/viewer";
import { termStateIs } from "@/lib/terms/status-sql";
import "server-only";

type Announcement = typeof announcements.$inferSelect;

/** In these a term is served. */
export const presentStates = ["active", "grace", "on_hold"] as const;

/** Who is to be told of an announcement and was not yet: whoever it is for, signs in, and lives where it is one of its days. For the job. */
export async function untoldMembers(_viewer: Viewer, announcement: Announcement): Promise<string[]> {
  const { id, countries, fromOn, untilOn, writtenById } = announcement;
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
  const dayOf = daysByZone();
  return rows
    .filter(({ country }) => countries === null || (country !== null && countries.includes(country)))
    .filter(({ timeZone }) => dayOf(timeZone) >= fromOn && dayOf(timeZone) <= untilOn)
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

/** To find the day of a time zone takes long, and many live in one. */
export function daysByZone(): (timeZone: string | null) => Day {
  const known = new Map<string | null, Day>();
  return (timeZone) => {
    const day = known.get(timeZone) ?? today(timeZone ?? "UTC");
    known.set(timeZone, day);
    return day;
  };
}

/** The days that it is now somewhere: the earliest and the latest. */
export function daysAnywhere(): { first: Day; last: Day } {
  return { first: addDays(today(), -1), last: addDays(today(), 1) };
}
