import { and, eq, inArray, isNull } from "drizzle-orm";
import { db } from "@/db/client";
import { cycleDecisions, members } from "@/db/schema";
import type { Day } from "@/lib/core/clock";
import type { Viewer } from "@/lib/core/viewer";
import { findTermStanding, type TermStanding } from "@/lib/requirements/get-standing";
import { termsOfMember } from "@/lib/terms/get";
import { decisionStands } from "./policy";
import "server-only";

export type EarlierTerm = Awaited<ReturnType<typeof earlierTerms>>[number];

const mostShown = 4;

/**
 * The terms of a member in a program before a day, the earliest first, at most four: how each stood by the requirements of its last day and
 * by those of today, and how it was decided. For who may see the standing of the terms.
 */
export async function earlierTerms(
  viewer: Viewer,
  { memberId, programKey, before, today: day }: { memberId: string; programKey: string; before: Day; today: Day },
) {
  const terms = (await termsOfMember(viewer, memberId))
    .filter((term) => term.programKey === programKey && term.startsOn < before && term.state !== "invited")
    .slice(0, mostShown)
    .reverse();
  const decisions = await decisionsOf(terms.map(({ id }) => id));
  const found = [];
  for (const { id, startsOn, endsOn, level, ending, reason } of terms) {
    const then = await findTermStanding(viewer, id);
    const now = await findTermStanding(viewer, id, { rulesOn: day });
    const decided = decisions.find(({ termId }) => termId === id);
    found.push({
      ...{ id, startsOn, endsOn, level, ending, reason: decided?.reason ?? reason },
      ...{ byRulesThen: then && amountOf(then), byRulesNow: now && amountOf(now) },
      decision: decided && { letterKind: decided.letterKind, level: decided.level, untilOn: decided.untilOn },
      by: decided?.by ?? null,
      /** Decided although something that was required was missing. */
      isWarning: decided ? decided.standing.isComplete === false : false,
    });
  }
  return found;
}

export type Amount = { done: number; atLeast: number; missing: number; open: number; asksNothing: boolean };

/** How far a term is in few words: the first thing that is asked, and how many requirements are not met. */
export function amountOf({ standing }: Pick<TermStanding, "standing">): Amount {
  const [first] = standing.requirements;
  const open = standing.requirements.filter(({ isDone, requirement }) => !isDone && requirement.isRequired);
  return {
    done: first?.done ?? 0,
    atLeast: first?.requirement.atLeast ?? 0,
    missing: Math.max(0, ...open.map(({ missing }) => missing)),
    open: open.length,
    asksNothing: standing.requirements.length === 0,
  };
}

async function decisionsOf(termIds: readonly string[]) {
  if (termIds.length === 0) return [];
  return db
    .select({
      termId: cycleDecisions.termId,
      letterKind: cycleDecisions.letterKind,
      level: cycleDecisions.level,
      untilOn: cycleDecisions.untilOn,
      reason: cycleDecisions.reason,
      standing: cycleDecisions.standing,
      by: members.name,
    })
    .from(cycleDecisions)
    .innerJoin(members, eq(members.id, cycleDecisions.decidedById))
    .where(and(inArray(cycleDecisions.termId, [...termIds]), isNull(cycleDecisions.undoneAt), decisionStands()))
    .orderBy(cycleDecisions.decidedAt);
}
