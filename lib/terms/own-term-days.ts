import { and, asc, eq, ne } from "drizzle-orm";
import { db } from "@/db/client";
import { termHolds, terms } from "@/db/schema";
import { addDays } from "@/lib/core/clock";
import type { Viewer } from "@/lib/core/viewer";
import type { ProgramDays } from "./programs-on-day";
import "server-only";

/** The days on which the viewer held terms, by program: what they log on one of them can count there. */
export async function ownTermDays(viewer: Viewer): Promise<ProgramDays[]> {
  const rows = await db
    .select({ term: terms, hold: termHolds })
    .from(terms)
    .leftJoin(termHolds, eq(termHolds.termId, terms.id))
    .where(and(eq(terms.memberId, viewer.memberId ?? ""), ne(terms.state, "invited")))
    .orderBy(asc(terms.startsOn), asc(terms.id), asc(termHolds.fromOn));
  const held = new Map(rows.map(({ term }) => [term.id, term]));
  return [...held.values()].flatMap((term) => {
    const holds = rows.flatMap(({ term: one, hold }) => (one.id === term.id && hold ? [hold] : []));
    return withoutHolds({ programKey: term.programKey, from: term.startsOn, to: term.endsOn }, holds);
  });
}

function withoutHolds(span: ProgramDays, holds: { fromOn: string; toOn: string | null }[]): ProgramDays[] {
  const spans: ProgramDays[] = [];
  let from: string | null = span.from;
  for (const hold of holds) {
    if (from === null) break;
    if (hold.fromOn > from) spans.push({ ...span, from, to: addDays(hold.fromOn, -1) });
    from = hold.toOn === null ? null : addDays(hold.toOn, 1);
  }
  return from === null || (span.to !== null && from > span.to) ? spans : [...spans, { ...span, from }];
}
