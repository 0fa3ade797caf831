import { asc, inArray, isNotNull, isNull, sql } from "drizzle-orm";
import { inChunks } from "@/db/chunks";
import type { Reader } from "@/db/client";
import { fold } from "@/db/fold";
import { groupLinks, groups } from "@/db/schema";
import type { Viewer } from "@/lib/core/viewer";
import { programsByGroupKind } from "@/lib/groups/addable-kinds";
import { fromMicrodegrees } from "@/lib/groups/coordinates";
import type { NamedGroup } from "../../infer/file-kind";
import { groupLinkKey, type KnownGroup } from "./traits";
import "server-only";

type GroupsAsked = { keys: string[]; links: string[]; names: string[]; slugs: string[] };

type GroupLookup = {
  byKey: Map<string, KnownGroup>;
  /** Keys of groups that were merged into another one, which is what they lead to. */
  mergedKeys: Set<string>;
  bySlug: Map<string, KnownGroup>;
  byLink: Map<string, KnownGroup[]>;
  byName: Map<string, KnownGroup[]>;
  /** The program that a kind of group belongs to. */
  programs: Map<string, string>;
};

/** The groups that have one of these keys, links or names, as they are found today: under another one where they were merged. */
export async function findGroups(viewer: Viewer, from: Reader, asked: GroupsAsked): Promise<GroupLookup> {
  const keyed = await inChunks(asked.keys, (some) =>
    from.select({ id: groups.id, key: groups.sourceKey }).from(groups).where(inArray(groups.sourceKey, some)),
  );
  const linked = await inChunks(asked.links, (some) =>
    from
      .select({ id: groupLinks.groupId, url: groupLinks.url })
      .from(groupLinks)
      .where(inArray(sql`lower(${groupLinks.urlFolded})`, some)),
  );
  const named = await inChunks(asked.names, (some) =>
    from.select({ id: groups.id, name: groups.nameFolded }).from(groups).where(inArray(groups.nameFolded, some)),
  );
  const addressed = await inChunks(asked.slugs, (some) =>
    from.select({ id: groups.id, slug: groups.slug }).from(groups).where(inArray(groups.slug, some)),
  );
  const wanted = new Set([...keyed, ...linked, ...named, ...addressed].map(({ id }) => id));
  const byId = await findGroupsById(from, [...wanted]);
  return {
    mergedKeys: new Set(keyed.flatMap(({ id, key }) => (key && byId.get(id)?.id !== id ? [key] : []))),
    byKey: new Map(keyed.flatMap(({ id, key }) => pair(key, byId.get(id)))),
    bySlug: new Map(addressed.flatMap(({ id, slug }) => pair(slug, byId.get(id)))),
    byLink: listsByKey(linked.map(({ id, url }) => [groupLinkKey(url), byId.get(id)])),
    byName: listsByKey(named.map(({ id, name }) => [fold(name), byId.get(id)])),
    programs: await programsByGroupKind(viewer, from),
  };
}

async function findGroupsById(from: Reader, ids: string[]): Promise<Map<string, KnownGroup>> {
  const merged = await from
    .select({ id: groups.id, into: groups.mergedIntoId })
    .from(groups)
    .where(isNotNull(groups.mergedIntoId));
  const into = new Map(merged.map((row) => [row.id, row.into]));
  const standing = (id: string) => {
    let at = id;
    for (let steps = 0; steps < into.size && into.get(at); steps++) at = into.get(at) ?? at;
    return at;
  };
  const wanted = [...new Set(ids.map(standing))];
  const rows = await inChunks(wanted, (some) => from.select().from(groups).where(inArray(groups.id, some)));
  const links = await inChunks(wanted, (some) =>
    from.select().from(groupLinks).where(inArray(groupLinks.groupId, some)).orderBy(asc(groupLinks.position)),
  );
  const found = new Map(rows.map((row) => [row.id, knownGroupOf(row, links)]));
  return new Map(ids.flatMap((id) => pair(id, found.get(standing(id)))));
}

function knownGroupOf(row: typeof groups.$inferSelect, links: (typeof groupLinks.$inferSelect)[]): KnownGroup {
  const { id, version, sourceKey } = row;
  const { name, kind, country, countryAsWritten, city, timeZone, description } = row;
  const { aliases, statedMembers, statedMembersOn } = row;
  const facts = {
    ...{ name, kind, country, countryAsWritten, city, timeZone },
    latitude: fromMicrodegrees(row.latitude),
    longitude: fromMicrodegrees(row.longitude),
    ...{ description, aliases, statedMembers, statedMembersOn },
    links: links.filter(({ groupId }) => groupId === id).map(({ url }) => url),
  };
  return { id, version, sourceKey, facts };
}

function pair<Value>(key: string | null, value: Value | undefined): [string, Value][] {
  return key !== null && value !== undefined ? [[key, value]] : [];
}

function listsByKey(pairs: [string, KnownGroup | undefined][]): Map<string, KnownGroup[]> {
  const lists = new Map<string, KnownGroup[]>();
  for (const [key, group] of pairs) {
    const list = lists.get(key) ?? [];
    if (group && !list.includes(group)) lists.set(key, [...list, group]);
  }
  return lists;
}

/** Every group by what a file may call it: names, address and links. Public. */
export async function listNamedGroups(_viewer: Viewer, from: Reader): Promise<NamedGroup[]> {
  const rows = await from
    .select({
      id: groups.id,
      name: groups.name,
      slug: groups.slug,
      aliases: groups.aliases,
      timeZone: groups.timeZone,
      country: groups.country,
      city: groups.city,
    })
    .from(groups)
    .where(isNull(groups.mergedIntoId))
    .orderBy(asc(groups.nameFolded), asc(groups.id));
  const links = await from
    .select({ groupId: groupLinks.groupId, url: groupLinks.url })
    .from(groupLinks)
    .orderBy(asc(groupLinks.groupId), asc(groupLinks.position));
  const ofGroup = new Map<string, string[]>();
  for (const { groupId, url } of links) ofGroup.set(groupId, [...(ofGroup.get(groupId) ?? []), url]);
  return rows.map((row) => ({ ...row, links: ofGroup.get(row.id) ?? [] }));
}

/** Groups by their folded name and aliases. */
export async function groupsByName(_viewer: Viewer, from: Reader): Promise<Map<string, string>> {
  const rows = await from
    .select({ id: groups.id, name: groups.name, aliases: groups.aliases })
    .from(groups)
    .where(isNull(groups.mergedIntoId));
  return new Map(rows.flatMap(({ id, name, aliases }) => [name, ...aliases].map((word) => [fold(word), id] as const)));
}

/** What groups are called, by their id. */
export async function groupNames(_viewer: Viewer, from: Reader): Promise<Map<string, string>> {
  const rows = await from.select({ id: groups.id, name: groups.name }).from(groups);
  return new Map(rows.map(({ id, name }) => [id, name]));
}
