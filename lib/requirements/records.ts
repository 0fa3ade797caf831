import { and, asc, eq, gte, inArray, type SQL } from "drizzle-orm";
import { inChunks } from "@/db/chunks";
import type { Reader } from "@/db/client";
import { activities, activityLinks, contributions, events, groupEvents, memberActivities } from "@/db/schema";
import { isAmong } from "@/db/sql";
import type { Day } from "@/lib/core/clock";
import { keysOf } from "@/lib/metrics/summary-rows";
import type { CountableRecord, HeldEvent } from "./progress";
import "server-only";

type Asked = { memberIds: readonly string[]; from: Day };

/** What a member is credited on, before it is asked which program it is looked at for, and without its links. */
export type CreditedRecord = Omit<CountableRecord, "isInTerm" | "advances" | "links"> & {
  memberId: string;
  /** In which the member held a term that was active on that day. */
  programs: ReadonlySet<string>;
};

const { memberId, activityId, startsOn, type, part, state, reach, goals, principles } = memberActivities;
const asked = { memberId, id: activityId, startsOn, type, part, state, reach, goals, principles };
const order = [asc(memberId), asc(startsOn), asc(activityId)];

function isCredited(some: string[], from: Day): SQL | undefined {
  return and(isAmong(memberId, some), gte(startsOn, from), inArray(state, ["confirmed", "submitted", "returned"]));
}

/**
 * What members are credited on from a day on, confirmed, waiting for review or returned, by member, the earliest first: for those who
 * may see the standing of their terms.
 */
export async function creditedRecords(from: Reader, { memberIds, from: first }: Asked) {
  const rows = await inChunks([...memberIds], (some) =>
    from
      .select(asked)
      .from(memberActivities)
      .where(isCredited(some, first))
      .orderBy(...order),
  );
  return byMember(rows, await programsInTerm(from, { memberIds, from: first }));
}

/** The same with titles, of those that the condition on `activities` shows. */
export async function titledRecords(from: Reader, { memberIds, from: first, shown }: Asked & { shown?: SQL }) {
  const rows = await inChunks([...memberIds], (some) =>
    from
      .select({ ...asked, title: activities.title })
      .from(memberActivities)
      .innerJoin(activities, eq(activities.id, activityId))
      .where(and(isCredited(some, first), shown))
      .orderBy(...order),
  );
  return byMember(rows, await programsInTerm(from, { memberIds, from: first }));
}

type Row = Omit<CreditedRecord, "programs" | "goals" | "principles"> & { goals: string; principles: string };

function byMember<Given extends Row>(rows: readonly Given[], programs: ReadonlyMap<string, ReadonlySet<string>>) {
  const found = new Map<string, (Omit<Given, "goals" | "principles"> & CreditedRecord)[]>();
  for (const row of rows) {
    const own = found.get(row.memberId) ?? [];
    found.set(row.memberId, own);
    own.push({
      ...row,
      goals: keysOf(row.goals),
      principles: keysOf(row.principles),
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
      .select({
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

/** The links of activities, normalized. For whoever may see what they are read for. */
export async function linksOf(from: Reader, ids: string[]): Promise<Map<string, string[]>> {
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

type AskedFor = {
  programKey: string;
  /** Keys of the program's goals. */
  goals: ReadonlySet<string>;
  links: ReadonlyMap<string, readonly string[]>;
};

/** The records as requirements of a program ask for them. */
export function recordsFor<Given extends CreditedRecord>(
  records: readonly Given[],
  { programKey, goals: own, links }: AskedFor,
) {
  return records.map(({ memberId: _memberId, programs, ...record }) => ({
    ...record,
    links: links.get(record.id) ?? [],
    isInTerm: programs.has(programKey),
    advances: record.goals.some((key) => own.has(key)),
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
