import { and, asc, eq, lte } from "drizzle-orm";
import { db } from "@/db/client";
import { fold } from "@/db/fold";
import { members, terms } from "@/db/schema";
import { mayEditCatalogue } from "@/lib/catalogue/policy";
import { today } from "@/lib/core/clock";
import { parse } from "@/lib/core/command";
import { notAllowedError } from "@/lib/core/errors";
import type { Viewer } from "@/lib/core/viewer";
import { termStateIs } from "@/lib/terms/status-sql";
import { levelsWithRequirements } from "./in-force";
import type { Progress } from "./progress";
import { tryRequirementsInput } from "./schema";
import { standingsOfTerms } from "./standings";
import "server-only";

const mostTried = 10_000;

/** Shown one by one, by name; all are counted. */
const mostShown = 500;

export type TriedRequirement = { key: string; done: number; atLeast: number; isDone: boolean };

export type TriedTerm = {
  termId: string;
  name: string;
  /** By what is in force today. */
  before: TriedRequirement[];
  /** By what would be asked. */
  after: TriedRequirement[];
  effect: "gains" | "misses" | "same";
};

/**
 * Whom other requirements would affect: each running term that they are for, by what is in force and by what would be asked, both counted
 * today, by name. `gains`: everything required would be there, and is not today; `misses` is the opposite. Nothing is saved.
 * Administrators.
 */
export async function tryRequirements(viewer: Viewer, raw: unknown) {
  const { programKey, level, requirements } = parse(tryRequirementsInput, raw);
  if (!mayEditCatalogue(viewer)) throw notAllowedError();
  const asked = await termsAsked(viewer, { programKey, level });
  const [now, then] = [
    await standingsOfTerms(db, viewer, { asked }),
    await standingsOfTerms(db, viewer, { asked, requirements }),
  ];
  const rows = asked.map(({ term, name }): TriedTerm => {
    const [inForce, tried] = [now.get(term.id)?.standing, then.get(term.id)?.standing];
    return {
      ...{ termId: term.id, name, before: triedOf(inForce), after: triedOf(tried) },
      effect: effectOf(inForce?.isComplete !== false, tried?.isComplete !== false),
    };
  });
  const count = (effect: TriedTerm["effect"]) => rows.filter((one) => one.effect === effect).length;
  return {
    ...{ terms: rows.length, gains: count("gains"), misses: count("misses") },
    shown: [...rows].sort((one, other) => weight(other) - weight(one)).slice(0, mostShown),
  };
}

/** The running terms for which such requirements hold: of the level, or of every level that has none of its own. */
async function termsAsked(viewer: Viewer, { programKey, level }: { programKey: string; level: string | null }) {
  const day = today(viewer.timeZone);
  const rows = await db
    .select({ term: terms, name: members.name, timeZone: members.timeZone })
    .from(terms)
    .innerJoin(members, eq(members.id, terms.memberId))
    .where(
      and(eq(terms.programKey, programKey), termStateIs(["active", "grace", "on_hold"], day), lte(terms.startsOn, day)),
    )
    .orderBy(asc(members.nameFolded), asc(terms.id))
    .limit(mostTried);
  const own = new Set((await levelsWithRequirements(viewer, programKey)).map(fold));
  const isAsked = (has: string) => (level === null ? !own.has(has) : has === fold(level));
  return rows
    .filter(({ term }) => isAsked(fold(term.level ?? "")))
    .map(({ term, name, timeZone }) => ({ term, name, day: today(timeZone ?? viewer.timeZone) }));
}

function triedOf(standing: Progress | undefined): TriedRequirement[] {
  return (standing?.requirements ?? []).map(({ requirement, done, isDone }) => {
    const { key, atLeast } = requirement;
    return { key, done, atLeast, isDone };
  });
}

function effectOf(hadEnough: boolean, hasEnough: boolean): TriedTerm["effect"] {
  if (hadEnough === hasEnough) return "same";
  return hasEnough ? "gains" : "misses";
}

/** Whoever would miss something first, then who gains. */
function weight({ effect }: TriedTerm): number {
  return { misses: 2, gains: 1, same: 0 }[effect];
}
