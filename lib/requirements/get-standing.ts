import { and, eq } from "drizzle-orm";
import { db, type Reader } from "@/db/client";
import { groups, members, terms } from "@/db/schema";
import { visibleActivities } from "@/lib/activities/policy";
import { catalogue } from "@/lib/catalogue/get";
import { type Day, today } from "@/lib/core/clock";
import { isSignedIn, type Viewer } from "@/lib/core/viewer";
import { mayManageTerm, termVisibleTo } from "@/lib/terms/policy";
import { termStateOn } from "@/lib/terms/status";
import { standingFacts } from "./fact-records";
import { requirementsOn } from "./in-force";
import { eventsHeldBy, linksOf, recordsFor, titledRecords } from "./records";
import { standingOf } from "./standing";
import { firstRecordDay, standingDay } from "./windows";
import "server-only";

export type TermStanding = NonNullable<Awaited<ReturnType<typeof findTermStanding>>>;

/**
 * A term with how far it is by what its program asks, as of today where the member lives: for the member, the managers of the term and
 * administrators; null for all others. By the requirements of that day, unless those of another one are asked for.
 */
export async function findTermStanding(
  viewer: Viewer,
  id: string,
  { rulesOn, from: reader = db }: { rulesOn?: Day; from?: Reader } = {},
) {
  const term = await findTerm(viewer, id, reader);
  if (!term) return null;
  const day = today(term.member.timeZone ?? undefined);
  const on = standingDay(term, day);
  const asked = { programKey: term.programKey, level: term.level, on: rulesOn ?? on };
  const known = await requirementsOn(viewer, asked, reader);
  const requirements = known?.requirements ?? [];
  const from = firstRecordDay(requirements, term, on);
  const credited = await titledRecords(reader, {
    memberIds: [term.member.id],
    from,
    shown: visibleActivities(viewer),
  });
  const program = (await catalogue()).programs.find(({ key }) => key === term.programKey);
  const goals = new Set(program?.goals.map(({ key }) => key));
  const own = credited.get(term.member.id) ?? [];
  const links = await linksOf(
    reader,
    own.map(({ id }) => id),
  );
  const records = recordsFor(own, { programKey: term.programKey, goals, links });
  const asksForEvents = requirements.some(({ counts }) => counts === "group_events");
  const groupIds = asksForEvents && term.groupId ? [term.groupId] : [];
  const events = (await eventsHeldBy(reader, { groupIds, from })).get(term.groupId ?? "") ?? [];
  const facts = (await standingFacts(viewer, [term.member.id], reader)).get(term.member.id) ?? [];
  return {
    ...term,
    state: termStateOn(term, day),
    storedState: term.state,
    today: day,
    inForce: known,
    standing: standingOf({ requirements, term, records, events, facts, today: day }),
    events,
  };
}

async function findTerm(viewer: Viewer, id: string, from: Reader) {
  const [row] = await from
    .select({ term: terms, member: members, group: groups.name, groupSlug: groups.slug })
    .from(terms)
    .innerJoin(members, eq(members.id, terms.memberId))
    .leftJoin(groups, eq(groups.id, terms.groupId))
    .where(and(eq(terms.id, id), termVisibleTo(viewer)));
  if (!row) return null;
  const { term, group, groupSlug } = row;
  const { id: memberId, name, slug, country, timeZone } = row.member;
  const isSelf = isSignedIn(viewer) && viewer.memberId === memberId;
  const mayManage = mayManageTerm(viewer, { programKey: term.programKey, country });
  if (!isSelf && !mayManage) return null;
  return { ...term, group, groupSlug, member: { id: memberId, name, slug, country, timeZone }, isSelf, mayManage };
}
