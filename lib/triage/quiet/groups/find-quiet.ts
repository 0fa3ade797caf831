import { and, asc, desc, eq, gte, inArray } from "drizzle-orm";
import type { Reader } from "@/db/client";
import { groupEvents, groupQuietAsks, groups } from "@/db/schema";
import { groupKinds } from "@/db/words";
import { currentCatalogue, type Program } from "@/lib/catalogue/get";
import { addDays, type Day, dayOfInstant, today } from "@/lib/core/clock";
import type { Viewer } from "@/lib/core/viewer";
import { programsByGroupKind } from "@/lib/groups/addable-kinds";
import { groupVisibleTo } from "@/lib/groups/policy";
import { getSettings } from "@/lib/settings/get";
import { groupQuietDaysOf } from "@/lib/settings/schema";
import "server-only";

export type GroupPace = {
  id: string;
  name: string;
  slug: string;
  programKey: string;
  /** Of the last event that was held. */
  lastHeldOn: Day | null;
  /** The day after which it is quiet: of the last event, of the answer of a lead or the rest that they named, or of its coming here. */
  quietFrom: Day;
  /** By the days that are set for the program; never while an event is planned, nor once it is closed. */
  isQuiet: boolean;
  day: Day;
};

type Given = { programKey?: string; ids?: readonly string[] };

/** The groups of programs with what their pace says today, by what they held, never by who signs in. For whoever may know; the machinery's. */
export async function pacesOfGroups(from: Reader, viewer: Viewer, { programKey, ids }: Given): Promise<GroupPace[]> {
  const settings = await getSettings(viewer, from);
  const programOf = await programsByGroupKind(viewer, from);
  const kinds = groupKinds.filter((kind) => !programKey || programOf.get(kind) === programKey);
  const rows = await from
    .select()
    .from(groups)
    .where(and(groupVisibleTo(viewer), inArray(groups.kind, kinds), ids && inArray(groups.id, [...ids])))
    .orderBy(asc(groups.nameFolded), asc(groups.id));
  const answered = await lastAnswers(from, ids);
  const planned = await plannedDays(from, ids);
  return rows.flatMap((group) => {
    const key = programOf.get(group.kind);
    if (!key) return [];
    const day = today(group.timeZone ?? "UTC");
    const lastHeldOn = group.lastHeldOn || null;
    const since = lastHeldOn ?? dayOfInstant(group.createdAt, group.timeZone ?? "UTC");
    const said = answered.get(group.id) ?? since;
    const quietFrom = said > since ? said : since;
    const isOpen = group.closedOn === null || group.closedOn > day;
    const hasPlan = (planned.get(group.id) ?? "") >= day;
    const isLong = quietFrom < addDays(day, -groupQuietDaysOf(settings, key));
    const { id, name, slug } = group;
    return { id, name, slug, programKey: key, lastHeldOn, quietFrom, isQuiet: isOpen && !hasPlan && isLong, day };
  });
}

/** The groups that became quiet since their program asks, and whose leads were not asked for that. */
export async function newlyQuietGroups(from: Reader, viewer: Viewer): Promise<GroupPace[]> {
  const settings = await getSettings(viewer, from);
  const { programs } = await currentCatalogue(from);
  const found: GroupPace[] = [];
  for (const program of programs.filter(({ asksWhenGroupsQuiet }) => asksWhenGroupsQuiet)) {
    const since = firstDayOfAsking(program, groupQuietDaysOf(settings, program.key));
    const paces = await pacesOfGroups(from, viewer, { programKey: program.key });
    found.push(...paces.filter(({ isQuiet, quietFrom }) => isQuiet && since !== null && quietFrom >= since));
  }
  return found;
}

/** Who is quiet from an earlier day was quiet already when the program began to ask. */
function firstDayOfAsking({ asksWhenGroupsQuietSince: since }: Program, quietDays: number): Day | null {
  return since && addDays(dayOfInstant(since), -quietDays);
}

/** Until when what leads said holds: the day of the last answer that the group goes on, or the end of a rest. */
async function lastAnswers(from: Reader, ids: Given["ids"]): Promise<Map<string, Day>> {
  const rows = await from
    .select({
      groupId: groupQuietAsks.groupId,
      answeredOn: groupQuietAsks.answeredOn,
      restsUntilOn: groupQuietAsks.restsUntilOn,
    })
    .from(groupQuietAsks)
    .where(
      and(inArray(groupQuietAsks.answer, ["still_here", "on_leave"]), ids && inArray(groupQuietAsks.groupId, [...ids])),
    )
    .orderBy(asc(groupQuietAsks.answeredOn), asc(groupQuietAsks.id));
  const last = new Map<string, Day>();
  for (const { groupId, answeredOn, restsUntilOn } of rows) {
    const day = restsUntilOn ?? answeredOn ?? "";
    if (day > (last.get(groupId) ?? "")) last.set(groupId, day);
  }
  return last;
}

async function plannedDays(from: Reader, ids: Given["ids"]): Promise<Map<string, Day>> {
  const rows = await from
    .select({ groupId: groupEvents.groupId, startsOn: groupEvents.startsOn })
    .from(groupEvents)
    .where(
      and(
        eq(groupEvents.state, "planned"),
        gte(groupEvents.startsOn, addDays(today(), -1)),
        ids && inArray(groupEvents.groupId, [...ids]),
      ),
    )
    .orderBy(desc(groupEvents.startsOn), asc(groupEvents.groupId));
  const days = new Map<string, Day>();
  for (const { groupId, startsOn } of rows) if (!days.has(groupId)) days.set(groupId, startsOn);
  return days;
}
