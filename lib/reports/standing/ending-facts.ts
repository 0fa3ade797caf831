import {
  aliasedTable,
  and,
  asc,
  eq,
  exists,
  gt,
  gte,
  isNotNull,
  isNull,
  lt,
  lte,
  ne,
  not,
  or,
  type SQL,
  sql,
} from "drizzle-orm";
import { db } from "@/db/client";
import { certifications, facts, members, terms } from "@/db/schema";
import type { FactKind } from "@/db/words";
import { addDays } from "@/lib/core/clock";
import type { Viewer } from "@/lib/core/viewer";
import { factKinds } from "@/lib/facts/kinds";
import { endsSoonDays } from "@/lib/facts/words";
import { memberVisibleTo } from "@/lib/members/policy";
import { termStateIs } from "@/lib/terms/status-sql";
import { isMemberOfTerm, type StandingScope, termsAskedFor } from "./scope";
import "server-only";

export type EndingFacts = { kind: FactKind; soon: number; over: number };

/** By kind, the facts whose last day is within 60 days or has passed since a term that is served began. Counted in the database. */
export async function countEndingFacts(viewer: Viewer, scope: StandingScope): Promise<EndingFacts[]> {
  const sum = (of: SQL) => sql<number>`sum(case when ${of} then 1 else 0 end)`.mapWith(Number);
  const rows = await db
    .select({ kind: facts.kind, soon: sum(isSoon(scope)), over: sum(isOver(scope)) })
    .from(facts)
    .innerJoin(members, eq(members.id, facts.memberId))
    .where(endingFacts(viewer, scope))
    .groupBy(facts.kind);
  return factKinds.flatMap((kind) => rows.find((row) => row.kind === kind) ?? []);
}

const mostListed = 5000;

/** The facts behind one number of that table, the first to end first; at most 5,000. */
export async function listEndingFacts(viewer: Viewer, scope: StandingScope) {
  const { facts: ends, fact } = scope.filter;
  return db
    .select({
      ...{ id: facts.id, slug: members.slug, name: members.name, kind: facts.kind, detail: facts.detail },
      ...{
        certification: certifications.name,
        isPartner: facts.isPartner,
        toOn: facts.toOn,
        checkedAt: facts.checkedAt,
      },
    })
    .from(facts)
    .innerJoin(members, eq(members.id, facts.memberId))
    .leftJoin(certifications, eq(certifications.key, facts.certificationKey))
    .where(
      and(
        endingFacts(viewer, scope),
        ends && (ends === "soon" ? isSoon(scope) : isOver(scope)),
        fact && eq(facts.kind, fact),
      ),
    )
    .orderBy(asc(facts.toOn), asc(members.nameFolded), asc(facts.id))
    .limit(mostListed);
}

const isSoon = ({ today }: StandingScope): SQL => gte(facts.toOn, today);
const isOver = ({ today }: StandingScope): SQL => lt(facts.toOn, today);

const later = aliasedTable(facts, "later");

function endingFacts(viewer: Viewer, scope: StandingScope): SQL | undefined {
  const { today } = scope;
  const isDuringTerm = exists(
    db
      .select({ one: sql`1` })
      .from(terms)
      .where(
        and(
          isMemberOfTerm,
          termsAskedFor(viewer, scope),
          termStateIs(["active", "grace", "on_hold"], today),
          lte(terms.startsOn, today),
          lte(terms.startsOn, facts.toOn),
        ),
      ),
  );
  const isReplaced = exists(
    db
      .select({ one: sql`1` })
      .from(later)
      .where(
        and(
          ...[eq(later.memberId, facts.memberId), eq(later.kind, facts.kind), eq(later.what, facts.what)],
          ne(later.id, facts.id),
          isNull(later.removedAt),
          or(isNull(later.toOn), gt(later.toOn, facts.toOn)),
        ),
      ),
  );
  return and(
    memberVisibleTo(viewer),
    isNull(facts.removedAt),
    isNotNull(facts.toOn),
    lte(facts.toOn, addDays(today, endsSoonDays)),
    isDuringTerm,
    not(isReplaced),
  );
}
