import { and, asc, eq, inArray, isNull } from "drizzle-orm";
import { db, type Reader } from "@/db/client";
import { groupLinks, groups, programs } from "@/db/schema";
import { notFoundError } from "@/lib/core/errors";
import type { Viewer } from "@/lib/core/viewer";
import { fromMicrodegrees } from "./coordinates";
import { groupVisibleTo, mayManageGroup, mayRunGroup } from "./policy";
import "server-only";

export type Group = NonNullable<Awaited<ReturnType<typeof findGroup>>>;

/**
 * A group by its id or address, with its links and what the viewer may do; null where there is none. The address of one that was
 * merged leads to the one that was kept; its id leads nowhere, since commands write by it. Public.
 */
export async function findGroup(viewer: Viewer, idOrSlug: string, from: Reader = db) {
  const [row] = await from
    .select({ group: groups, programKey: programs.key })
    .from(groups)
    .leftJoin(programs, and(eq(programs.groupKind, groups.kind), isNull(programs.retiredAt)))
    .where(and(eq(groups.id, await idBehindSlug(from, idOrSlug)), groupVisibleTo(viewer)))
    .orderBy(asc(programs.position), asc(programs.key))
    .limit(1);
  if (!row) return null;
  const { group, programKey } = row;
  const links = await from
    .select({ url: groupLinks.url })
    .from(groupLinks)
    .where(eq(groupLinks.groupId, group.id))
    .orderBy(asc(groupLinks.position));
  const sight = { id: group.id, country: group.country, programKey };
  return {
    ...group,
    latitude: fromMicrodegrees(group.latitude),
    longitude: fromMicrodegrees(group.longitude),
    programKey,
    links: links.map(({ url }) => url),
    mayRun: mayRunGroup(viewer, sight),
    mayManage: mayManageGroup(viewer, sight),
  };
}

async function idBehindSlug(from: Reader, idOrSlug: string): Promise<string> {
  const which = { id: groups.id, into: groups.mergedIntoId };
  let [row] = await from.select(which).from(groups).where(eq(groups.slug, idOrSlug));
  while (row?.into) [row] = await from.select(which).from(groups).where(eq(groups.id, row.into));
  return row?.id ?? idOrSlug;
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
  const which = { id: groups.id, slug: groups.slug, into: groups.mergedIntoId };
  const found = await from
    .select(which)
    .from(groups)
    .where(inArray(groups.slug, [...slugs]));
  const next = new Map(found.map((row) => [row.slug, row]));
  for (let merged = found; merged.length > 0; ) {
    const into = merged.flatMap((row) => row.into ?? []);
    const kept = into.length > 0 ? await from.select(which).from(groups).where(inArray(groups.id, into)) : [];
    for (const [slug, row] of next) next.set(slug, kept.find(({ id }) => id === row.into) ?? row);
    merged = kept.filter((row) => row.into);
  }
  return [...new Set(slugs.map((slug) => next.get(slug)?.slug ?? slug))];
}
