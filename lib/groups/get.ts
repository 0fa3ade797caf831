import { asc, eq, inArray, or, type SQLWrapper } from "drizzle-orm";
import { db, type Reader } from "@/db/client";
import { prepared } from "@/db/prepared";
import { groupLinks, groups } from "@/db/schema";
import { isAmong } from "@/db/sql";
import { notFoundError } from "@/lib/core/errors";
import { followToLast } from "@/lib/core/follow";
import type { Viewer } from "@/lib/core/viewer";
import { programsByGroupKind } from "./addable-kinds";
import { fromMicrodegrees } from "./coordinates";
import { mayManageGroup, mayRunGroup } from "./policy";
import "server-only";

export type Group = NonNullable<Awaited<ReturnType<typeof findGroup>>>;

/**
 * A group by its id or address, with its links and what the viewer may do; null where there is none. The address of one that was
 * merged leads to the one that was kept; its id leads nowhere, since commands write by it. Public.
 */
export async function findGroup(viewer: Viewer, idOrSlug: string, from: Reader = db) {
  const { found, links } = await askGroup(from, null, { idOrSlug });
  const bySlug = found.find(({ slug }) => slug === idOrSlug);
  if (bySlug?.mergedIntoId) return findGroup(viewer, await standingGroupId(from, bySlug.mergedIntoId), from);
  const row = bySlug ?? found.find(({ id }) => id === idOrSlug);
  if (!row || row.mergedIntoId) return null;
  const group = row;
  const programKey = (await programsByGroupKind(viewer, from)).get(group.kind) ?? null;
  const sight = { id: group.id, country: group.country, programKey };
  return {
    ...group,
    lastHeldOn: group.lastHeldOn || null,
    latitude: fromMicrodegrees(group.latitude),
    longitude: fromMicrodegrees(group.longitude),
    programKey,
    links: links.filter(({ groupId }) => groupId === group.id).map(({ url }) => url),
    mayRun: mayRunGroup(viewer, sight),
    mayManage: mayManageGroup(viewer, sight),
  };
}

const askGroup = prepared((_shape: null, { idOrSlug }: { idOrSlug: string }) => {
  const either = or(eq(groups.id, idOrSlug), eq(groups.slug, idOrSlug));
  return {
    found: db.select().from(groups).where(either),
    links: linkQuestion(db.select({ id: groups.id }).from(groups).where(either)),
  };
});

function linkQuestion(whose: SQLWrapper) {
  return db
    .select({ groupId: groupLinks.groupId, url: groupLinks.url })
    .from(groupLinks)
    .where(inArray(groupLinks.groupId, whose))
    .orderBy(asc(groupLinks.position));
}

/** Follows merges to the group that stands. */
function standingGroupId(from: Reader, first: string): Promise<string> {
  return followToLast(first, async (id) => {
    const [row] = await from.select({ into: groups.mergedIntoId }).from(groups).where(eq(groups.id, id));
    return row?.into;
  });
}

/** The same; refuses as missing where there is none. */
export async function getGroup(viewer: Viewer, idOrSlug: string, from: Reader = db): Promise<Group> {
  const group = await findGroup(viewer, idOrSlug, from);
  if (!group) throw notFoundError("group");
  return group;
}

/** Addresses of groups, for a filter: the one of a group that was merged becomes that of the group that stands. Public. */
export async function currentGroupSlugs(
  _viewer: Viewer,
  slugs: readonly string[],
  from: Reader = db,
): Promise<string[]> {
  const found = await from
    .select({ slug: groups.slug, into: groups.mergedIntoId })
    .from(groups)
    .where(inArray(groups.slug, [...slugs]));
  const standing = new Map<string, string>();
  for (const { slug, into } of found) if (into) standing.set(slug, await standingGroupId(from, into));
  const kept = await from
    .select({ id: groups.id, slug: groups.slug })
    .from(groups)
    .where(isAmong(groups.id, [...standing.values()]));
  return [...new Set(slugs.map((slug) => kept.find(({ id }) => id === standing.get(slug))?.slug ?? slug))];
}
