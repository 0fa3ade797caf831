import { listCertifications } from "@/lib/catalogue/certifications";
import { catalogue } from "@/lib/catalogue/get";
import { contributionHighlights } from "@/lib/contributions/highlights";
import { contributionRows, rowsWithin } from "@/lib/contributions/rows";
import { now } from "@/lib/core/clock";
import { isSignedIn, type Viewer } from "@/lib/core/viewer";
import { factsOf } from "@/lib/facts/list";
import { memberEmployments } from "@/lib/members/get";
import { findTermStanding } from "@/lib/requirements/get-standing";
import { openAppeals } from "./appeals/list";
import { conflictsOfInterest } from "./conflicts-of-interest";
import { refusedDecisions } from "./decision-refusal";
import { earlierTerms } from "./earlier-terms";
import { findCycle, findStandingDecision } from "./get";
import { levelsInOrder } from "./levels";
import { cycleTermsMatching } from "./terms";
import { traitsShown } from "./traits-shown";
import { undoMinutesLeft } from "./undo-time";
import { yearByYear } from "./year-by-year";
import "server-only";

export type Card = NonNullable<Awaited<ReturnType<typeof findCard>>>;

const highlightsShown = 4;

/**
 * Everything that a reviewer needs to decide on a term, on one page: what was, what is asked, what was done, and who decided what. For
 * the managers of the term and administrators; null for all others.
 */
export async function findCard(viewer: Viewer, { cycleId, termId }: { cycleId: string; termId: string }) {
  const cycle = await findCycle(viewer, cycleId);
  if (!cycle || !isSignedIn(viewer)) return null;
  const all = await cycleTermsMatching(viewer, cycle, {});
  const at = all.findIndex(({ id }) => id === termId);
  const term = at < 0 ? null : await findTermStanding(viewer, termId);
  if (!term?.mayManage) return null;
  const { programs, principles, activityTypes } = await catalogue();
  const program = programs.find(({ key }) => key === term.programKey);
  if (!program) return null;
  const { member, startsOn, endsOn, today } = term;
  const earlier = await earlierTerms(viewer, {
    ...{ memberId: member.id, programKey: program.key, before: startsOn, today },
  });
  const asked = { member: member.slug, program: [program.key] };
  const rows = await contributionRows(viewer, { ...asked, from: earlier[0]?.startsOn ?? startsOn });
  const inTerm = rowsWithin(rows, { from: startsOn, to: endsOn ?? undefined }).filter(
    ({ state }) => state === "confirmed",
  );
  const decision = await findStandingDecision(viewer, { cycleId, termId });
  const isOpen = (other: (typeof all)[number]) => other.kind === null && other.memberId !== viewer.memberId;
  const next = all.slice(at + 1).find(isOpen) ?? all.slice(0, at).find(isOpen) ?? null;
  const appeal = (await openAppeals(viewer, cycleId)).find((one) => one.termId === termId) ?? null;
  return {
    ...{ cycle, term, program, principles, activityTypes, earlier, appeal },
    certifications: await listCertifications(viewer),
    refused: refusedDecisions({ ...term, state: term.storedState }, today),
    isOwn: viewer.memberId === member.id,
    levels: await levelsInOrder(viewer, program.key),
    employers: (await memberEmployments(viewer, member.id)).filter(({ toOn }) => toOn === null || toOn >= today),
    years: yearByYear([...earlier, term], { rows, today }),
    lastOn: rows.at(-1)?.startsOn ?? null,
    coverage: coverageOf(
      inTerm,
      program.goals.map(({ key }) => key),
    ),
    highlights: await contributionHighlights(
      viewer,
      { ...asked, from: startsOn, to: endsOn ?? undefined },
      "reach",
      highlightsShown,
    ),
    contributions: inTerm.length,
    traits: traitsShown(program, {
      ...{ contributions: inTerm, principles, today },
      facts: (await factsOf(viewer, member.id)) ?? [],
    }),
    conflicts: await conflictsOfInterest(viewer, member.id),
    decision: decision && {
      ...decision,
      minutesLeft: decision.letterDueAt ? undoMinutesLeft(decision.letterDueAt, now()) : null,
    },
    place: {
      at: at + 1,
      of: all.length,
      decided: all.filter(({ kind }) => kind !== null).length,
      before: all[at - 1]?.id ?? null,
      after: all[at + 1]?.id ?? null,
      next: next?.id ?? null,
    },
  };
}

type Tagged = { goals: readonly string[]; principles: readonly string[] };

/** How many advance a goal by a principle, by "goal principle". */
function coverageOf(rows: readonly Tagged[], goals: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const row of rows)
    for (const goal of row.goals.filter((key) => goals.includes(key)))
      for (const principle of row.principles)
        counts.set(`${goal} ${principle}`, (counts.get(`${goal} ${principle}`) ?? 0) + 1);
  return counts;
}
