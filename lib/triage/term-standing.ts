import { notFoundError } from "@/lib/core/errors";
import type { Viewer } from "@/lib/core/viewer";
import { describeRequirement } from "@/lib/requirements/describe";
import { findTermStanding } from "@/lib/requirements/get-standing";
import { requirementNames } from "@/lib/requirements/names";
import { stagesOfTerms } from "@/lib/stages/of-terms";
import "server-only";

/** How far a term is, requirement by requirement, for its member, their managers and administrators; missing for all others. */
export async function termStandingForApi(viewer: Viewer, { id }: { id: string }) {
  const term = await findTermStanding(viewer, id);
  if (!term) throw notFoundError("term");
  const names = await requirementNames(viewer);
  const { on, isComplete, requirements, counted, notCounted } = term.standing;
  const asStage = { ...term, memberId: term.member.id, state: term.storedState };
  const stages = (await stagesOfTerms(viewer, [asStage], term.today)).get(id) ?? [];
  return {
    ...{ termId: id, on, state: term.state, isComplete, version: term.inForce?.number ?? null },
    requirements: requirements.map(({ requirement, ...found }) => ({
      ...{ key: requirement.key, parentKey: requirement.parentKey, words: describeRequirement(requirement, names) },
      ...{ isRequired: requirement.isRequired, atLeast: requirement.atLeast },
      ...{ done: found.done, missing: found.missing, isDone: found.isDone, evenPace: found.evenPace },
      ...{ from: found.from, to: found.to, counted: [...found.counted] },
      ...{ waiting: [...found.waiting], leaving: [...found.leaving] },
    })),
    counted: counted.map(({ id: recordId, title, startsOn }) => ({ id: recordId, title, startsOn })),
    notCounted: notCounted.map(({ record: { id: recordId, title, startsOn }, reason, instead }) => ({
      ...{ id: recordId, title, startsOn, reason, instead: [...instead] },
    })),
    stages: stages.map(({ stage: { key, name }, on: reachedOn, event }) => ({
      ...{ key, name, reachedOn, eventId: event?.id ?? null },
    })),
  };
}
