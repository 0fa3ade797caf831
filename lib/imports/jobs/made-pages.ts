import { and, eq, inArray } from "drizzle-orm";
import { db } from "@/db/client";
import { facts, groups, members, terms, type Wrote } from "@/db/schema";
import type { Viewer } from "@/lib/core/viewer";
import { memberVisibleTo } from "@/lib/members/policy";
import "server-only";

/** By id, the page of what rows made or changed: of a term, that of its member; of a fact, the facts of its member. Only what the viewer may see has one. */
export async function pagesOfMade(viewer: Viewer, wrote: Wrote[]): Promise<Map<string, string>> {
  const idsOf = (kind: Wrote["kind"]) => [...new Set(wrote.flatMap((one) => (one.kind === kind ? [one.id] : [])))];
  const pages = new Map<string, string>();
  for (const id of idsOf("activity")) pages.set(id, `/activities/${id}`);
  for (const id of idsOf("event")) pages.set(id, `/events/${id}`);
  const people = idsOf("member");
  if (people.length > 0) {
    const found = db.select({ id: members.id, slug: members.slug }).from(members);
    for (const { id, slug } of await found.where(and(inArray(members.id, people), memberVisibleTo(viewer))))
      pages.set(id, `/members/${slug}`);
  }
  const held = idsOf("term");
  if (held.length > 0) {
    const found = db.select({ id: terms.id, slug: members.slug }).from(terms);
    const joined = found.innerJoin(members, eq(members.id, terms.memberId));
    for (const { id, slug } of await joined.where(and(inArray(terms.id, held), memberVisibleTo(viewer))))
      pages.set(id, `/members/${slug}`);
  }
  const recorded = idsOf("fact");
  if (recorded.length > 0) {
    const found = db.select({ id: facts.id, slug: members.slug }).from(facts);
    const joined = found.innerJoin(members, eq(members.id, facts.memberId));
    for (const { id, slug } of await joined.where(and(inArray(facts.id, recorded), memberVisibleTo(viewer))))
      pages.set(id, `/members/${slug}/facts`);
  }
  const hosts = idsOf("group");
  if (hosts.length > 0) {
    const found = db.select({ id: groups.id, slug: groups.slug }).from(groups);
    for (const { id, slug } of await found.where(inArray(groups.id, hosts))) pages.set(id, `/groups/${slug}`);
  }
  return pages;
}
