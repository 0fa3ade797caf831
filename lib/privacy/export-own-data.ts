import { and, asc, desc, eq, isNull, ne, or } from "drizzle-orm";
import { db } from "@/db/client";
import { readReferences } from "@/db/references";
import {
  accounts,
  activities,
  auditEntries,
  cycleDecisions,
  eventAttendees,
  events,
  facts,
  groupLeads,
  groups,
  members,
  messages,
  sessions,
  terms,
} from "@/db/schema";
import { withDetails } from "@/lib/activities/get";
import { isCreditedOn } from "@/lib/activities/policy";
import { Refusal } from "@/lib/core/errors";
import { isSignedIn, type Viewer } from "@/lib/core/viewer";
import { memberEmployments } from "@/lib/members/get";
import { memberOptions } from "@/lib/members/search";
import { termsOfMember } from "@/lib/terms/get";
import { movedMemberReferenceList } from "./registry";
import "server-only";

export type OwnData = Awaited<ReturnType<typeof exportOwnData>>;

/**
 * Everything that is kept of the viewer, for taking along. Secrets and hashes are left out, and what is somebody else's: their
 * drafts, who reviewed, and the names of those whom the viewer may not see.
 */
export async function exportOwnData(viewer: Viewer) {
  if (!isSignedIn(viewer)) throw new Refusal("unauthenticated", "Sign in first.");
  const me = viewer.memberId;
  const [member] = await db
    .select({
      id: members.id,
      slug: members.slug,
      name: members.name,
      country: members.country,
      city: members.city,
      languages: members.languages,
      timeZone: members.timeZone,
      bio: members.bio,
      visibility: members.visibility,
      parts: members.parts,
      createdAt: members.createdAt,
    })
    .from(members)
    .where(eq(members.id, me));
  const mine = await db
    .select()
    .from(activities)
    .where(or(eq(activities.loggedById, me), and(ne(activities.state, "draft"), isCreditedOn(me))))
    .orderBy(desc(activities.startsOn), desc(activities.id));
  return {
    member,
    ...(await partsByColumns(me)),
    employments: await memberEmployments(viewer, me),
    terms: (await termsOfMember(viewer, me)).map(({ mayManage, version, color, shape, ...term }) => term),
    renewals: await lettersTo(me),
    activities: await ownActivities(viewer, await withDetails(mine)),
    messages: await messagesTo(me),
    facts: await ownFacts(me),
    groupsLed: await db
      .select({
        groupId: groups.id,
        group: groups.name,
        slug: groups.slug,
        fromOn: groupLeads.fromOn,
        toOn: groupLeads.toOn,
        acceptedAt: groupLeads.acceptedAt,
      })
      .from(groupLeads)
      .innerJoin(groups, eq(groups.id, groupLeads.groupId))
      .where(eq(groupLeads.memberId, me))
      .orderBy(asc(groupLeads.fromOn), asc(groupLeads.id)),
    attended: await db
      .select({
        eventId: events.id,
        title: events.title,
        startsOn: events.startsOn,
        addedAt: eventAttendees.addedAt,
      })
      .from(eventAttendees)
      .innerJoin(events, eq(events.id, eventAttendees.eventId))
      .where(eq(eventAttendees.memberId, me))
      .orderBy(asc(events.startsOn), asc(events.id)),
    sessions: await db
      .select({
        startedAt: sessions.startedAt,
        endedAt: sessions.endedAt,
        signedInBy: sessions.signedInBy,
        userAgent: sessions.userAgent,
      })
      .from(sessions)
      .innerJoin(accounts, eq(accounts.id, sessions.accountId))
      .where(eq(accounts.memberId, me))
      .orderBy(asc(sessions.startedAt), asc(sessions.id)),
    history: await db
      .select({
        at: auditEntries.at,
        action: auditEntries.action,
        before: auditEntries.before,
        after: auditEntries.after,
      })
      .from(auditEntries)
      .where(
        and(eq(auditEntries.concernsId, me), or(eq(auditEntries.actorId, me), eq(auditEntries.objectKind, "member"))),
      )
      .orderBy(asc(auditEntries.at), asc(auditEntries.id)),
  };
}

/** What was decided on their terms, once the letter has left. */
function lettersTo(memberId: string) {
  return db
    .select({
      ...{ termId: cycleDecisions.termId, decision: cycleDecisions.decision, level: cycleDecisions.level },
      ...{ untilOn: cycleDecisions.untilOn, reason: cycleDecisions.reason, decidedAt: cycleDecisions.decidedAt },
      ...{ standing: cycleDecisions.standing, sentAt: cycleDecisions.sentAt },
      ...{ subject: cycleDecisions.letterSubject, text: cycleDecisions.letterText },
    })
    .from(cycleDecisions)
    .innerJoin(terms, eq(terms.id, cycleDecisions.termId))
    .where(and(eq(terms.memberId, memberId), eq(cycleDecisions.letterState, "sent")))
    .orderBy(asc(cycleDecisions.decidedAt), asc(cycleDecisions.id));
}

/** What managers wrote to them, and who did. */
function messagesTo(memberId: string) {
  return db
    .select({
      ...{ program: messages.programKey, subject: messages.subject, text: messages.text },
      ...{ writtenAt: messages.writtenAt, writtenBy: members.name },
    })
    .from(messages)
    .leftJoin(members, eq(members.id, messages.writtenById))
    .where(eq(messages.memberId, memberId))
    .orderBy(asc(messages.writtenAt), asc(messages.id));
}

/** The parts that are the viewer's own rows, by the columns that the registry names. */
async function partsByColumns(memberId: string): Promise<Record<string, Record<string, unknown>[]>> {
  const parts: Record<string, Record<string, unknown>[]> = {};
  for (const { rows, own } of movedMemberReferenceList)
    if (own?.columns)
      parts[own.part] = await readReferences(db, rows, { ownerId: memberId, ...own, columns: own.columns });
  return parts;
}

async function ownFacts(memberId: string) {
  const rows = await db
    .select()
    .from(facts)
    .where(and(eq(facts.memberId, memberId), isNull(facts.removedAt)))
    .orderBy(asc(facts.fromOn), asc(facts.id));
  return rows.map(({ memberId: _own, what, checkedById, removedAt, version, ...fact }) => fact);
}

async function ownActivities(viewer: Viewer, rows: Awaited<ReturnType<typeof withDetails>>) {
  const ids = rows.flatMap((row) => row.credits.flatMap(({ memberId }) => memberId ?? []));
  const seen = new Map((await memberOptions(viewer, [...new Set(ids)])).map((member) => [member.id, member]));
  return rows.map(({ titleFolded, searchText, searchRow, loggedById, credits: people, tags, ...activity }) => ({
    ...activity,
    isLoggedByMe: loggedById === viewer.memberId,
    credits: people.map((credit) => {
      const member = credit.memberId ? seen.get(credit.memberId) : undefined;
      return { ...credit, memberId: member?.id ?? null, name: member?.name ?? null, slug: member?.slug ?? null };
    }),
    tags: tags.map(({ addedById, confirmedById, removedById, ...tag }) => tag),
  }));
}
