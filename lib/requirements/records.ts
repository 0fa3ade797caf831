import { and, asc, eq, gte, inArray, type SQL } from "drizzle-orm";
import { inChunks } from "@/db/chunks";
import type { Reader } from "@/db/client";
import { activities, activityLinks, contributions, events, groupEvents, memberActivities } from "@/db/schema";
import { isAmong } from "@/db/sql";
import type { Day } from "@/lib/core/clock";
import { keysOf } from "@/lib/metrics/summary-rows";
import type { HeldEvent, StandingRecord } from "./standing";
import "server-only";

type Asked = {
  memberIds: readonly string[];
  from: Day;
  /** A condition on `activities`; without one all that there is. */
  shown?: SQL;
};

/** What a member is credited on, before it is asked which program it is looked at for. */
export type CreditedRecord = Omit<StandingRecord, "isInTerm" | "advances"> & {
  memberId: string;
  /** In which the member held a term that was active on that day. */
  programs: ReadonlySet<string>;
};

/**
 * What members are credited on from a day on, confirmed, waiting for review or returned, by member, the earliest first: for those who
 * may see the standing of their terms.
 */
export async function creditedRecords(from: Reader, asked: Asked): Promise<Map<string, CreditedRecord[]>> {
  const credited = await inChunks([...asked.memberIds], (some) =>
    from
      .select({
        memberId: memberActivities.memberId,
        id: memberActivities.activityId,
        title: activities.title,
        startsOn: memberActivities.startsOn,
        type: memberActivities.type,
        part: memberActivities.part,
        state: memberActivities.state,
        reach: memberActivities.reach,
        goals: memberActivities.goals,
        principles: memberActivities.principles,
      })
      .from(memberActivities)
      .innerJoin(activities, eq(activities.id, memberActivities.activityId))
      .where(
        and(
          isAmong(memberActivities.memberId, some),
          asked.shown,
          gte(memberActivities.startsOn, asked.from),
          inArray(memberActivities.state, ["confirmed", "submitted", "returned"]),
        ),
      )
      .orderBy(asc(memberActivities.memberId), asc(memberActivities.startsOn), asc(memberActivities.activityId)),
  );
  const programs = await programsInTerm(from, asked);
  const links = await linksOf(
    from,
    credited.map(({ id }) => id),
  );
  const found = new Map<string, CreditedRecord[]>();
  for (const row of credited) {
    const own = found.get(row.memberId) ?? [];
    found.set(row.memberId, own);
    own.push({
      ...row,
      goals: keysOf(row.goals),
      principles: keysOf(row.principles),
      links: links.get(row.id) ?? [],
      programs: programs.get(`${row.memberId} ${row.id}`) ?? none,
    });
  }
  return found;
}

const none: ReadonlySet<string> = new Set();

/** Through which programs a member is credited, by member and activity. */
async function programsInTerm(from: Reader, { memberIds, from: first }: Asked): Promise<Map<string, Set<string>>> {
  const rows = await inChunks([...memberIds], (some) =>
    from
      .selectDistinct({
        memberId: contributions.memberId,
        activityId: contributions.activityId,
        programKey: contributions.programKey,
      })
      .from(contributions)
      .where(and(isAmong(contributions.memberId, some), gte(contributions.startsOn, first))),
  );
  const found = new Map<string, Set<string>>();
  for (const { memberId, activityId, programKey } of rows) {
    const key = `${memberId} ${activityId}`;
    found.set(key, (found.get(key) ?? new Set()).add(programKey));
  }
  return found;
}

async function linksOf(from: Reader, ids: string[]): Promise<Map<string, string[]>> {
  const links = await inChunks(ids, (some) =>
    from
      .select({ id: activityLinks.activityId, link: activityLinks.urlFolded })
      .from(activityLinks)
      .where(isAmong(activityLinks.activityId, some))
      .orderBy(asc(activityLinks.activityId), asc(activityLinks.position)),
  );
  const found = new Map<string, string[]>();
  for (const { id, link } of links) {
    const own = found.get(id);
    if (own) own.push(link);
    else found.set(id, [link]);
  }
  return found;
}

/** The records as requirements of a program ask for them. */
export function recordsFor(
  records: readonly CreditedRecord[],
  { programKey, goals }: { programKey: string; goals: ReadonlySet<string> },
): StandingRecord[] {
  return records.map(({ memberId: _memberId, programs, ...record }) => ({
    ...record,
    isInTerm: programs.has(programKey),
    advances: record.goals.some((key) => goals.has(key)),
  }));
}

/** What groups held from a day on, by group, the earliest first. Public. */
export async function eventsHeldBy(
  from: Reader,
  { groupIds, from: first }: { groupIds: readonly string[]; from: Day },
): Promise<Map<string, HeldEvent[]>> {
  const rows = await inChunks([...groupIds], (some) =>
    from
      .select({
        groupId: groupEvents.groupId,
        id: groupEvents.eventId,
        title: events.title,
        startsOn: groupEvents.startsOn,
      })
      .from(groupEvents)
      .innerJoin(events, eq(events.id, groupEvents.eventId))
      .where(and(isAmong(groupEvents.groupId, some), eq(groupEvents.state, "held"), gte(groupEvents.startsOn, first)))
      .orderBy(asc(groupEvents.groupId), asc(groupEvents.startsOn), asc(groupEvents.eventId)),
  );
  const found = new Map<string, HeldEvent[]>();
  for (const { groupId, ...event } of rows) found.set(groupId, [...(found.get(groupId) ?? []), event]);
  return found;
}
