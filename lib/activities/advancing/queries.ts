import "server-only";
import { and, asc, desc, eq, isNotNull, isNull, ne } from "drizzle-orm";
import { db } from "@/db/client";
import { activities, members, tags, termHolds, terms } from "@/db/schema";
import { addDays } from "../../clock";
import type { Viewer } from "../../viewer";
import { creditedOn } from "../policy";
import type { Span } from "./rules";

const lately = 60;
const suggested = 3;

/** The days on which the viewer held terms, by program: what they log on one of them can count there. */
export async function ownSpans(viewer: Viewer): Promise<Span[]> {
  const rows = await db
    .select({ term: terms, hold: termHolds })
    .from(terms)
    .leftJoin(termHolds, eq(termHolds.termId, terms.id))
    .where(and(eq(terms.memberId, viewer.memberId ?? ""), ne(terms.state, "invited")))
    .orderBy(asc(terms.startsOn), asc(terms.id), asc(termHolds.fromOn));
  const held = new Map(rows.map(({ term }) => [term.id, term]));
  return [...held.values()].flatMap((term) => {
    const holds = rows.flatMap(({ term: one, hold }) => (one.id === term.id && hold ? [hold] : []));
    return without({ programKey: term.programKey, from: term.startsOn, to: term.endsOn }, holds);
  });
}

function without(span: Span, holds: { fromOn: string; toOn: string | null }[]): Span[] {
  const spans: Span[] = [];
  let from: string | null = span.from;
  for (const hold of holds) {
    if (from === null) break;
    if (hold.fromOn > from) spans.push({ ...span, from, to: addDays(hold.fromOn, -1) });
    from = hold.toOn === null ? null : addDays(hold.toOn, 1);
  }
  return from === null || (span.to !== null && from > span.to) ? spans : [...spans, { ...span, from }];
}

/** What the viewer is likely to mean: principles used lately, most often first, and the language and country of the last one. */
export async function habitsOf(viewer: Viewer) {
  const memberId = viewer.memberId ?? "";
  const used = await db
    .select({ key: tags.principleKey })
    .from(tags)
    .innerJoin(activities, eq(activities.id, tags.activityId))
    .where(and(creditedOn(memberId), isNotNull(tags.principleKey), isNull(tags.removedAt)))
    .orderBy(desc(activities.startsOn), desc(tags.id))
    .limit(lately);
  const [last] = await db
    .select({ type: activities.type, language: activities.language, country: activities.country })
    .from(activities)
    .where(eq(activities.loggedById, memberId))
    .orderBy(desc(activities.createdAt), desc(activities.id))
    .limit(1);
  const [self] = await db
    .select({ country: members.country, languages: members.languages })
    .from(members)
    .where(eq(members.id, memberId));
  const counts = new Map<string, number>();
  for (const { key } of used) if (key) counts.set(key, (counts.get(key) ?? 0) + 1);
  const often = [...counts.entries()].sort((one, other) => other[1] - one[1]).map(([key]) => key);
  return {
    principles: often.slice(0, suggested),
    type: last?.type ?? "talk",
    language: last?.language ?? self?.languages[0] ?? null,
    country: last?.country ?? self?.country ?? null,
  };
}
