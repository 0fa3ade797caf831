import { and, eq, isNull, notExists, notInArray, sql } from "drizzle-orm";
import { inChunks } from "@/db/chunks";
import type { Reader } from "@/db/client";
import { activities, activityLinks, auditEntries, credits, memberActivities } from "@/db/schema";
import { arePairAmong, isAmong } from "@/db/sql";
import { visibleActivities } from "@/lib/activities/policy";
import { addDays } from "@/lib/core/clock";
import { normalizeLink } from "@/lib/core/links";
import type { Viewer } from "@/lib/core/viewer";
import { type ActivityCandidate, hasSameLink, isDuplicateOfRow } from "./match";
import type { ActivityDraft } from "./read";
import "server-only";

type RowOfMember = { draft: ActivityDraft; memberId: string };
export type DuplicateOfRow = (draft: ActivityDraft, memberId: string | null) => ActivityCandidate | null;

/**
 * What members are credited on already that rows of theirs may speak of, whichever way it came in: of what the viewer sees, and
 * nothing that this very import has logged, since a file may name two things alike.
 */
export async function findDuplicatesOfRows(
  viewer: Viewer,
  from: Reader,
  owned: RowOfMember[],
): Promise<DuplicateOfRow> {
  const members = [...new Set(owned.map(({ memberId }) => memberId))];
  if (members.length === 0) return () => null;
  const times = new Map<string, number>();
  for (const draft of new Set(owned.map((one) => one.draft)))
    for (const link of draft.links) times.set(normalizeLink(link), (times.get(normalizeLink(link)) ?? 0) + 1);
  const dated = await creditedAround(from, owned);
  const linked = await inChunks([...times.keys()], (some) =>
    from.select({ id: activityLinks.activityId }).from(activityLinks).where(isAmong(activityLinks.urlFolded, some)),
  );
  const ids = [...new Set([...dated, ...linked].map(({ id }) => id))];
  const found = await inChunks(ids, (some) =>
    from
      .select({
        id: activities.id,
        memberId: credits.memberId,
        type: activities.type,
        title: activities.title,
        startsOn: activities.startsOn,
        city: activities.city,
      })
      .from(activities)
      .innerJoin(credits, and(eq(credits.activityId, activities.id), isNull(credits.declinedAt)))
      .where(
        and(
          isAmong(activities.id, some),
          notInArray(activities.state, ["draft", "declined", "withdrawn"]),
          isAmong(credits.memberId, members),
          viewer.batchId ? notExists(loggedInImport(from, viewer.batchId)) : undefined,
          visibleActivities(viewer),
        ),
      ),
  );
  const addresses = new Map<string, string[]>();
  const urls = await inChunks([...new Set(found.map(({ id }) => id))], (some) =>
    from
      .select({ id: activityLinks.activityId, url: activityLinks.urlFolded })
      .from(activityLinks)
      .where(isAmong(activityLinks.activityId, some)),
  );
  for (const { id, url } of urls) addresses.set(id, [...(addresses.get(id) ?? []), url]);
  const candidates = found.flatMap(({ id, memberId, ...facts }): ActivityCandidate[] =>
    memberId ? [{ ...facts, memberId, links: addresses.get(id) ?? [] }] : [],
  );
  return (draft, memberId) => {
    const theirs = candidates.filter((candidate) => candidate.memberId === memberId);
    const twin = theirs.find((candidate) => isDuplicateOfRow(draft, candidate));
    if (twin) return twin;
    const there = theirs.filter((candidate) => hasSameLink(draft, candidate));
    return there.length === 1 && draft.links.every((link) => times.get(normalizeLink(link)) === 1)
      ? (there[0] ?? null)
      : null;
  };
}

/** What each row's own member is credited on, on its day and the days beside it. */
async function creditedAround(from: Reader, owned: RowOfMember[]): Promise<{ id: string }[]> {
  const pairs = new Map(
    owned.flatMap(({ draft, memberId }) =>
      [-1, 0, 1].map((by) => {
        const day = addDays(draft.startsOn, by);
        return [`${memberId} ${day}`, [memberId, day] as const] as const;
      }),
    ),
  );
  const { activityId: id, memberId, startsOn } = memberActivities;
  return from
    .select({ id })
    .from(memberActivities)
    .where(arePairAmong([memberId, startsOn], [...pairs.values()]));
}

/** The activities that have these keys; those of an import excepted. */
export async function activitiesBySourceKey(
  from: Reader,
  keys: string[],
  exceptBatchId: string | null = null,
): Promise<[string, { title: string; startsOn: string }][]> {
  if (keys.length === 0) return [];
  const rows = await from
    .select({ key: activities.sourceKey, title: activities.title, startsOn: activities.startsOn })
    .from(activities)
    .where(
      and(
        isAmong(activities.sourceKey, keys),
        exceptBatchId ? notExists(loggedInImport(from, exceptBatchId)) : undefined,
      ),
    );
  return rows.flatMap(({ key, ...activity }) => (key ? [[key, activity] as const] : []));
}

function loggedInImport(from: Reader, batchId: string) {
  return from
    .select({ one: sql`1` })
    .from(auditEntries)
    .where(
      and(
        eq(auditEntries.objectKind, "activity"),
        eq(auditEntries.objectId, activities.id),
        eq(auditEntries.batchId, batchId),
      ),
    );
}
