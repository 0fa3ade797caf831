import "server-only";
import { and, asc, eq, inArray, isNotNull, ne, or } from "drizzle-orm";
import { chunksOf } from "@/db/chunks";
import { db, type Reader } from "@/db/client";
import {
  accounts,
  activities,
  comments,
  credits,
  eventAttendees,
  importRows,
  members,
  merges,
  reviews,
  roleGrants,
  savedViews,
  termHolds,
  terms,
} from "@/db/schema";
import type { Viewer } from "@/lib/viewer";
import { getImport } from "../batches/queries";
import { onEvents } from "./events/queries";
import { onGroups } from "./groups/queries";
import { type Deed, deedsOf, type Hindrance, told } from "./rules";

export type { Hindrance } from "./rules";

/** What an import wrote and has not been taken back, by what was written. For who may see the import. */
export async function deedsOfImport(viewer: Viewer, id: string, from: Reader = db): Promise<Deed[]> {
  const batch = await getImport(viewer, id, from);
  const rows = await from
    .select({ row: importRows.row, what: importRows.what, wrote: importRows.wrote })
    .from(importRows)
    .where(
      and(
        eq(importRows.batchId, batch.id),
        eq(importRows.undone, false),
        inArray(importRows.outcome, ["created", "updated"]),
      ),
    )
    .orderBy(asc(importRows.row));
  return deedsOf(rows);
}

/** Row by row what has come to depend on the import since, so that it cannot be taken back; empty where it can. */
export async function hindrancesOf(viewer: Viewer, id: string, from: Reader = db): Promise<Hindrance[]> {
  const deeds = await deedsOfImport(viewer, id, from);
  const of = (kind: Deed["kind"]) => deeds.filter((deed) => deed.kind === kind);
  const found: Hindrance[] = [];
  for (const some of chunksOf(of("activity"))) found.push(...(await onActivities(from, some)));
  for (const some of chunksOf(of("term"))) found.push(...(await onTerms(from, some)));
  const granted = new Set(of("term").map((term) => term.id));
  for (const some of chunksOf(of("member"))) found.push(...(await onMembers(from, some, granted)));
  for (const some of chunksOf(of("group"))) found.push(...(await onGroups(viewer, from, some)));
  for (const some of chunksOf(of("event"))) found.push(...(await onEvents(viewer, from, some)));
  return found.sort((one, other) => one.row - other.row);
}

async function onActivities(from: Reader, deeds: Deed[]): Promise<Hindrance[]> {
  const ids = deeds.map(({ id }) => id);
  const changed = await from
    .select({ id: activities.id })
    .from(activities)
    .where(and(inArray(activities.id, ids), or(ne(activities.version, 1), ne(activities.state, "submitted"))));
  const reviewed = await from.select({ id: reviews.activityId }).from(reviews).where(inArray(reviews.activityId, ids));
  const discussed = await from
    .select({ id: comments.activityId })
    .from(comments)
    .where(inArray(comments.activityId, ids));
  const declined = await from
    .select({ id: credits.activityId })
    .from(credits)
    .where(and(inArray(credits.activityId, ids), isNotNull(credits.declinedAt)));
  return told(deeds, [
    [reviewed, "It was reviewed later."],
    [changed, "It was changed later."],
    [discussed, "Somebody wrote a comment on it."],
    [declined, "Somebody declined the credit."],
  ]);
}

async function onTerms(from: Reader, deeds: Deed[]): Promise<Hindrance[]> {
  const ids = deeds.map(({ id }) => id);
  const changed = await from
    .select({ id: terms.id })
    .from(terms)
    .where(and(inArray(terms.id, ids), ne(terms.version, 1)));
  const held = await from.select({ id: termHolds.termId }).from(termHolds).where(inArray(termHolds.termId, ids));
  return told(deeds, [
    [changed, "The term was changed later."],
    [held, "The term was put on hold later."],
  ]);
}

async function onMembers(from: Reader, deeds: Deed[], granted: Set<string>): Promise<Hindrance[]> {
  const rows = await from
    .select({ id: members.id, version: members.version })
    .from(members)
    .where(
      inArray(
        members.id,
        deeds.map(({ id }) => id),
      ),
    );
  const edited = rows.filter(({ id, version }) => deeds.some((deed) => deed.id === id && deed.version !== version));
  const made = deeds.filter(({ created }) => created).map(({ id }) => id);
  if (made.length === 0) return told(deeds, [[edited, "The profile was edited later."]]);
  const later = await from
    .select({ id: terms.memberId, term: terms.id })
    .from(terms)
    .where(inArray(terms.memberId, made));
  const [signingIn, credited, logging, inRole, merging, merged, saved, attending, gone] = [
    await from.select({ id: accounts.memberId }).from(accounts).where(inArray(accounts.memberId, made)),
    await from.selectDistinct({ id: credits.memberId }).from(credits).where(inArray(credits.memberId, made)),
    await from
      .selectDistinct({ id: activities.loggedById })
      .from(activities)
      .where(inArray(activities.loggedById, made)),
    await from.select({ id: roleGrants.memberId }).from(roleGrants).where(inArray(roleGrants.memberId, made)),
    await from.select({ id: merges.keptId }).from(merges).where(inArray(merges.keptId, made)),
    await from.select({ id: merges.mergedId }).from(merges).where(inArray(merges.mergedId, made)),
    await from.select({ id: savedViews.memberId }).from(savedViews).where(inArray(savedViews.memberId, made)),
    await from
      .selectDistinct({ id: eventAttendees.memberId })
      .from(eventAttendees)
      .where(inArray(eventAttendees.memberId, made)),
    await from
      .select({ id: members.id })
      .from(members)
      .where(and(inArray(members.id, made), or(isNotNull(members.erasedAt), isNotNull(members.mergedIntoId)))),
  ];
  return told(deeds, [
    [[...merging, ...merged, ...gone], "This person was merged with another or erased later."],
    [signingIn, "This person can sign in."],
    [[...credited, ...logging], "There are activities of this person."],
    [later.filter(({ term }) => !granted.has(term)), "This person got another term later."],
    [[...inRole, ...saved], "This person has a role or saved views."],
    [attending, "This person is among those who came to an event."],
    [edited, "The profile was edited later."],
  ]);
}
