import { and, desc, eq, inArray, isNull, or, type SQL } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { db } from "@/db/client";
import { announcements, groups, members, programs } from "@/db/schema";
import { groupKinds } from "@/db/words";
import type { Viewer } from "@/lib/core/viewer";
import { programsByGroupKind } from "@/lib/groups/addable-kinds";
import { mayAnnounce } from "./policy";
import { type AnnouncementState, announcementState } from "./state";
import { audienceWords } from "./words";
import "server-only";

const writers = alias(members, "writers");
/** The latest; older ones are of no use to anybody, and the audit has them. */
const mostListed = 200;

export type ListedAnnouncement = Awaited<ReturnType<typeof listAnnouncements>>["past"][number];

/** What the viewer may write and change: current, coming and past for themselves; what comes, by its first day, else the latest first. */
export async function listAnnouncements(viewer: Viewer) {
  const programOf = await programsByGroupKind(viewer);
  const rows = await db
    .select({
      ...{ announcement: announcements, group: groups },
      ...{ program: programs.shortName, by: writers.name, zone: writers.timeZone },
    })
    .from(announcements)
    .leftJoin(groups, eq(groups.id, announcements.groupId))
    .leftJoin(programs, eq(programs.key, announcements.programKey))
    .leftJoin(writers, and(eq(writers.id, announcements.writtenById), isNull(writers.erasedAt)))
    .where(and(isNull(announcements.removedAt), mayBeOwn(viewer, programOf)))
    .orderBy(desc(announcements.fromOn), desc(announcements.id))
    .limit(mostListed);
  const listed: Record<AnnouncementState, ReturnType<typeof shown>[]> = { current: [], coming: [], past: [] };
  for (const { announcement, group, zone, ...named } of rows) {
    const run = group && { ...group, programKey: programOf.get(group.kind) ?? null };
    if (mayAnnounce(viewer, { ...announcement, group: run }))
      listed[announcementState(announcement, { of: viewer.timeZone, writer: zone })].push(
        shown(announcement, { ...named, group: group?.name ?? null }),
      );
  }
  return { ...listed, coming: listed.coming.toReversed() };
}

/** The same as the policy, but for countries, which no statement reads. */
function mayBeOwn(viewer: Viewer, programOf: ReadonlyMap<string, string>): SQL | undefined {
  if (viewer.isAdministrator) return undefined;
  const keys = viewer.manages.map(({ programKey }) => programKey);
  const kinds = groupKinds.filter((kind) => keys.includes(programOf.get(kind) ?? ""));
  return or(
    inArray(announcements.programKey, keys),
    inArray(announcements.groupId, [...viewer.leads]),
    inArray(groups.kind, kinds),
  );
}

type Named = { program: string | null; group: string | null; by: string | null };

function shown(
  { id, version, title, body, fromOn, untilOn, endedAt, ...to }: typeof announcements.$inferSelect,
  named: Named,
) {
  return { id, version, title, body, fromOn, untilOn, endedAt, by: named.by, to: audienceWords({ ...to, ...named }) };
}
