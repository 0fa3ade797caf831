import { and, asc, eq, inArray, isNull, or, type SQL, sql } from "drizzle-orm";
import { db, type Transaction } from "@/db/client";
import { cycleDecisions, members, programs, terms } from "@/db/schema";
import { isAmong } from "@/db/sql";
import type { LetterKind } from "@/db/words";
import { keyset, pageOf, readCursor } from "@/lib/core/paging";
import type { Viewer } from "@/lib/core/viewer";
import { memberNameMatches } from "@/lib/members/search";
import { usualLengthColumns } from "@/lib/terms/usual-length-sql";
import { type CycleScope, decisionStands, termInCycle, termOfCycle } from "./policy";
import type { CycleTermFilter } from "./schema";
import "server-only";

export type CycleTermRow = Awaited<ReturnType<typeof listCycleTerms>>["rows"][number];

/** A page of the terms of a cycle that the viewer manages and the filter names, each with what stands, by name. */
export async function listCycleTerms(
  viewer: Viewer,
  cycle: CycleScope,
  { filter = {}, after, size = 50 }: { filter?: CycleTermFilter; after?: string | null; size?: number } = {},
) {
  const { orderBy, rest } = keyset({ by: members.nameFolded, id: terms.id, isDown: false }, readCursor(after));
  const found = await db
    .select({
      ...{ id: terms.id, version: terms.version, level: terms.level, startsOn: terms.startsOn, endsOn: terms.endsOn },
      ...{ state: terms.state, ending: terms.ending, memberId: members.id, name: members.name, slug: members.slug },
      ...{ country: members.country, value: members.nameFolded },
      decision: standingDecision,
    })
    .from(terms)
    .innerJoin(members, eq(members.id, terms.memberId))
    .leftJoin(cycleDecisions, decisionOf(cycle))
    .where(and(termOfCycle(viewer, cycle), matches(viewer, filter), rest))
    .orderBy(...orderBy)
    .limit(size + 1);
  const { rows, next } = pageOf(found, size, (row) => row);
  return { rows: rows.map((row) => (isHidden(viewer, row) ? { ...row, decision: null } : row)), next };
}

/** What was decided on oneself is read in the letter, and not before it. */
function isHidden(
  viewer: Viewer,
  { memberId, decision }: { memberId: string; decision: { letterState: string } | null },
) {
  return memberId === viewer.memberId && decision !== null && decision.letterState !== "sent";
}

const standingDecision = {
  id: cycleDecisions.id,
  decision: cycleDecisions.decision,
  letterKind: cycleDecisions.letterKind,
  level: cycleDecisions.level,
  untilOn: cycleDecisions.untilOn,
  reason: cycleDecisions.reason,
  decidedAt: cycleDecisions.decidedAt,
  letterState: cycleDecisions.letterState,
  letterDueAt: cycleDecisions.letterDueAt,
  sentAt: cycleDecisions.sentAt,
  version: cycleDecisions.version,
};

/** Those that the filter names, by name; at most 10,000. */
export async function cycleTermsMatching(viewer: Viewer, cycle: CycleScope, filter: CycleTermFilter) {
  return db
    .select({ id: terms.id, version: terms.version, memberId: terms.memberId, kind: cycleDecisions.letterKind })
    .from(terms)
    .innerJoin(members, eq(members.id, terms.memberId))
    .leftJoin(cycleDecisions, decisionOf(cycle))
    .where(and(termOfCycle(viewer, cycle), matches(viewer, filter)))
    .orderBy(asc(members.nameFolded), asc(terms.id))
    .limit(10_000);
}

/** Those that were chosen, by id or by the filter of the list, with what a preview tells of them; at most 10,000. */
export async function cycleTermsChosen(viewer: Viewer, cycle: CycleScope, chosen: CycleTermFilter | readonly string[]) {
  const isNamed = (choice: typeof chosen): choice is readonly string[] => Array.isArray(choice);
  const rows = await db
    .select({
      ...{ id: terms.id, version: terms.version, level: terms.level, startsOn: terms.startsOn, endsOn: terms.endsOn },
      ...{ state: terms.state, ending: terms.ending, memberId: members.id, name: members.name },
      ...{ graceDays: terms.graceDays, usual: usualLengthColumns, decisionId: cycleDecisions.id },
    })
    .from(terms)
    .innerJoin(members, eq(members.id, terms.memberId))
    .innerJoin(programs, eq(programs.key, terms.programKey))
    .leftJoin(cycleDecisions, decisionOf(cycle))
    .where(and(termOfCycle(viewer, cycle), isNamed(chosen) ? isAmong(terms.id, chosen) : matches(viewer, chosen)))
    .orderBy(asc(members.nameFolded), asc(terms.id))
    .limit(10_000);
  return rows.map(({ decisionId, ...row }) => ({ ...row, isDecided: decisionId !== null }));
}

/** Whether the cycle has the term, by itself or by what was decided. */
export async function isTermInCycle(tx: Transaction, cycle: CycleScope, termId: string): Promise<boolean> {
  const rows = await tx
    .select({ id: terms.id })
    .from(terms)
    .innerJoin(members, eq(members.id, terms.memberId))
    .where(and(eq(terms.id, termId), eq(terms.programKey, cycle.programKey), termInCycle(cycle)));
  return rows.length > 0;
}

/** How many of the terms that the viewer manages got which decision; `undecided` are left. */
export async function cycleProgress(viewer: Viewer, cycle: CycleScope) {
  const rows = await db
    .select({ kind: cycleDecisions.letterKind, count: sql<number>`count(*)`.mapWith(Number) })
    .from(terms)
    .innerJoin(members, eq(members.id, terms.memberId))
    .leftJoin(cycleDecisions, decisionOf(cycle))
    .where(termOfCycle(viewer, cycle))
    .groupBy(cycleDecisions.letterKind);
  const counts = new Map<LetterKind, number>();
  for (const { kind, count } of rows) if (kind) counts.set(kind, count);
  const all = rows.reduce((sum, { count }) => sum + count, 0);
  const undecided = rows.find(({ kind }) => kind === null)?.count ?? 0;
  return { all, undecided, decided: all - undecided, counts };
}

function decisionOf({ id }: CycleScope): SQL | undefined {
  return and(eq(cycleDecisions.termId, terms.id), eq(cycleDecisions.cycleId, id), decisionStands());
}

function matches(viewer: Viewer, { q, state, level, country }: CycleTermFilter): SQL | undefined {
  const kinds = state?.flatMap((one) => (one === "undecided" || one === "no_reason" ? [] : [one])) ?? [];
  return and(
    q ? (memberNameMatches(viewer, q) ?? sql`1 = 0`) : undefined,
    level && inArray(terms.level, level),
    country && inArray(members.country, country),
    state &&
      or(
        state.includes("undecided") ? isNull(cycleDecisions.id) : undefined,
        state.includes("no_reason") ? eq(cycleDecisions.letterState, "held") : undefined,
        kinds.length > 0 ? inArray(cycleDecisions.letterKind, kinds) : undefined,
      ),
  );
}
