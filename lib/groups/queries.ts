import "server-only";
import { and, asc, eq, inArray, isNotNull, isNull, ne, sql } from "drizzle-orm";
import { db, type Reader } from "@/db/client";
import { groupLeads, groupLinks, groups, members, programs } from "@/db/schema";
import { addDays, type Day } from "../clock";
import { missing } from "../errors";
import { memberOptions } from "../members/queries";
import { leads, type Viewer } from "../viewer";
import { leadsOn } from "./leads/policy";
import { addableKinds, mayManage, mayRun, visibleTo } from "./policy";
import { degreesOf } from "./rules";

export type Group = NonNullable<Awaited<ReturnType<typeof findGroup>>>;
export type Lead = Awaited<ReturnType<typeof leadsOf>>[number];

/**
 * A group by its id or address, with its links and what the viewer may do; null where there is none. The address of one that was
 * merged leads to the one that was kept; its id leads nowhere, since commands write by it. Public.
 */
export async function findGroup(viewer: Viewer, idOrSlug: string, from: Reader = db) {
  const [row] = await from
    .select({ group: groups, programKey: programs.key })
    .from(groups)
    .leftJoin(programs, and(eq(programs.groupKind, groups.kind), isNull(programs.retiredAt)))
    .where(and(eq(groups.id, await idOf(from, idOrSlug)), visibleTo(viewer)))
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
    latitude: degreesOf(group.latitude),
    longitude: degreesOf(group.longitude),
    programKey,
    links: links.map(({ url }) => url),
    mayRun: mayRun(viewer, sight),
    mayManage: mayManage(viewer, sight),
  };
}

async function idOf(from: Reader, idOrSlug: string): Promise<string> {
  const which = { id: groups.id, into: groups.mergedIntoId };
  let [row] = await from.select(which).from(groups).where(eq(groups.slug, idOrSlug));
  while (row?.into) [row] = await from.select(which).from(groups).where(eq(groups.id, row.into));
  return row?.id ?? idOrSlug;
}

/** The same; refuses as missing where there is none. */
export async function getGroup(viewer: Viewer, idOrSlug: string, from: Reader = db): Promise<Group> {
  const group = await findGroup(viewer, idOrSlug, from);
  if (!group) throw missing("group");
  return group;
}

/** Addresses of groups, for a filter: the one of a group that was merged becomes that of the group that stands. Public. */
export async function standingSlugs(_viewer: Viewer, slugs: readonly string[], from: Reader = db): Promise<string[]> {
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

/** Who leads and led a group, the present first; invitations only for whoever runs it. Names as the viewer may see them. */
export async function leadsOf(viewer: Viewer, group: Pick<Group, "id" | "mayRun">, from: Reader = db) {
  const rows = await from
    .select()
    .from(groupLeads)
    .where(and(eq(groupLeads.groupId, group.id), group.mayRun ? undefined : isNotNull(groupLeads.acceptedAt)))
    .orderBy(sql`coalesce(${groupLeads.toOn}, '9999-12-31') desc`, asc(groupLeads.fromOn), asc(groupLeads.id));
  const seen = await memberOptions(viewer, [...new Set(rows.map((row) => row.memberId))], from);
  return rows.map(({ id, memberId, fromOn, toOn, acceptedAt }) => {
    const member = seen.find((one) => one.id === memberId);
    return {
      id,
      memberId,
      name: member?.name ?? "A member",
      slug: member?.slug ?? null,
      fromOn,
      toOn,
      isInvited: acceptedAt === null,
    };
  });
}

/** The groups that the viewer leads today, by name, for the sidebar and the log form. */
export async function ledGroups(viewer: Viewer, from: Reader = db) {
  if (viewer.leads.length === 0) return [];
  return from
    .select({ id: groups.id, slug: groups.slug, name: groups.name, kind: groups.kind })
    .from(groups)
    .where(and(inArray(groups.id, [...viewer.leads]), visibleTo(viewer)))
    .orderBy(asc(groups.nameFolded), asc(groups.id));
}

/** Invitations to lead that the viewer has not answered, for `/home`. */
export async function leadInvitations(viewer: Viewer) {
  const rows = await db
    .select({ id: groupLeads.id, group: groups.name, slug: groups.slug, by: members.name, at: groupLeads.createdAt })
    .from(groupLeads)
    .innerJoin(groups, eq(groups.id, groupLeads.groupId))
    .leftJoin(members, eq(members.id, groupLeads.invitedById))
    .where(and(eq(groupLeads.memberId, viewer.memberId ?? ""), isNull(groupLeads.acceptedAt), isNull(groupLeads.toOn)))
    .orderBy(asc(groupLeads.createdAt), asc(groupLeads.id));
  return rows;
}

/** Whether somebody else leads the group on the day after the lead's last one; for commands that must not leave it without. */
export async function hasOtherLead(
  _viewer: Viewer,
  { group, lead, toOn }: { group: { id: string }; lead: { id: string }; toOn: Day },
  from: Reader,
): Promise<boolean> {
  const [other] = await from
    .select({ id: groupLeads.id })
    .from(groupLeads)
    .where(and(eq(groupLeads.groupId, group.id), ne(groupLeads.id, lead.id), leadsOn(addDays(toOn, 1))))
    .limit(1);
  return other !== undefined;
}

/** The program that groups of a kind belong to; the first one where two have the kind. Public. */
export async function programsByKind(_viewer: Viewer, from: Reader = db): Promise<Map<string, string>> {
  const rows = await from
    .select({ key: programs.key, kind: programs.groupKind })
    .from(programs)
    .where(and(isNotNull(programs.groupKind), isNull(programs.retiredAt)))
    .orderBy(asc(programs.position), asc(programs.key));
  return new Map(rows.toReversed().map(({ key, kind }) => [kind ?? "", key]));
}

/** What the viewer may make of a group: its leads leave its kind and move it where it is at home, others as for one that they add. */
export async function kindsFor(viewer: Viewer, { id, kind }: Pick<Group, "id" | "kind">, from: Reader = db) {
  const kinds = await kindsToAdd(viewer, from);
  return leads(viewer, id) ? [{ kind, countries: null }, ...kinds.filter((one) => one.kind !== kind)] : kinds;
}

/** The kinds of which the viewer may add a group, with the countries that each is limited to; none for most people. */
export async function kindsToAdd(viewer: Viewer, from: Reader = db) {
  return addableKinds(viewer, await programsByKind(viewer, from));
}
