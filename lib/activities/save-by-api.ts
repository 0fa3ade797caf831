import { eq } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { activities } from "@/db/schema";
import { ApiProblem } from "@/lib/core/api/problem";
import { commandsTogether } from "@/lib/core/command";
import { Refusal } from "@/lib/core/errors";
import type { Viewer } from "@/lib/core/viewer";
import {
  patchedActivityInput,
  replacedActivityInput,
  type SentFacts,
  sentActivityInput,
  sentFactKeys,
} from "./api-input";
import { activityChangesBetween } from "./changes";
import { editActivity } from "./edit";
import { activityFactsOf, factsAfterSave } from "./facts";
import { findDuplicateActivities } from "./find-duplicates";
import { type ActivityWithDetails, findActivity, getActivity } from "./get";
import { isEditableState } from "./lifecycle";
import { logActivity } from "./log";
import { mayEditActivity } from "./policy";
import "server-only";

/**
 * Logs an activity, or changes the one that was made of the same `sourceKey` before, with the rights of either. Something that may be
 * the same is refused unless it is allowed.
 */
export const sendActivity = commandsTogether({
  input: sentActivityInput,
  run: async ({ tx, viewer, input }) => {
    const { allowDuplicate, sourceKey, ...facts } = input;
    const known = sourceKey ? await findBySourceKey(tx, viewer, sourceKey) : null;
    if (known) return saveOver(tx, viewer, { before: known, facts, version: known.version });
    if (!allowDuplicate) await refuseDuplicate(tx, viewer, facts);
    const { id } = await logActivity.within(tx, viewer, { ...facts, sourceKey });
    return { id, version: 1, state: "submitted" as const, outcome: "created" as const };
  },
});

/** Makes an activity say what is sent, which may be what was read: then nothing changes. */
export const replaceActivity = commandsTogether({
  input: replacedActivityInput,
  run: async ({ tx, viewer, input }) => {
    const before = await getActivity(viewer, input.id, tx);
    const isTold = (field: "state" | "sourceKey") => input[field] === undefined || input[field] === before[field];
    for (const field of ["state", "sourceKey"] as const) if (!isTold(field)) throw notChangedHere(field);
    return saveOver(tx, viewer, { before, facts: factsOf(input), version: input.version });
  },
});

/** Changes some fields of an activity; the others stay as they are by now. */
export const patchActivity = commandsTogether({
  input: patchedActivityInput,
  run: async ({ tx, viewer, input, sent }) => {
    const before = await getActivity(viewer, input.id, tx);
    const named = Object.fromEntries(Object.entries(input).filter(([name]) => sent.has(name)));
    const facts = factsOf({ ...activityFactsOf(before), confirmedDay: null, ...named });
    return saveOver(tx, viewer, { before, facts, version: input.version ?? before.version });
  },
});

function factsOf(said: SentFacts): SentFacts {
  const named = Object.entries(said).filter(([name]) => sentFactKeys.some((key) => key === name));
  return Object.fromEntries(named) as SentFacts;
}

type Saved = { before: ActivityWithDetails; facts: SentFacts; version: number };

async function saveOver(tx: Transaction, viewer: Viewer, { before, facts, version }: Saved) {
  if (mayEditActivity(viewer, before)) {
    const said = { ...facts, figures: facts.figures, startsOn: facts.startsOn };
    if (activityChangesBetween(activityFactsOf(before), factsAfterSave(before, said)).length === 0)
      return { id: before.id, version: before.version, state: before.state, outcome: "unchanged" as const };
    if (before.state === "draft" || !isEditableState(before.state))
      throw new Refusal("conflict", `What is ${before.state} cannot be changed by the API.`);
  }
  const saved = await editActivity.within(tx, viewer, { ...facts, id: before.id, version });
  return { ...saved, outcome: "updated" as const };
}

/** Of all activities, since the key is unique among them: one that the viewer may not see is taken all the same. */
async function findBySourceKey(
  tx: Transaction,
  viewer: Viewer,
  sourceKey: string,
): Promise<ActivityWithDetails | null> {
  const [row] = await tx.select({ id: activities.id }).from(activities).where(eq(activities.sourceKey, sourceKey));
  if (!row) return null;
  if (!(await findActivity(viewer, row.id, tx)))
    throw new Refusal("conflict", "This `sourceKey` is in use for something else.", {
      sourceKey: "Is in use for something else.",
    });
  return getActivity(viewer, row.id, tx);
}

async function refuseDuplicate(tx: Transaction, viewer: Viewer, { title, startsOn, links, credits }: SentFacts) {
  const memberIds = credits.flatMap(({ memberId }) => memberId ?? []);
  const found = await findDuplicateActivities(viewer, { title, startsOn, links, memberIds }, tx);
  if (found.length === 0) return;
  const detail = "Something like it is there already; send `allowDuplicate: true` to log it all the same.";
  throw new ApiProblem("duplicate", detail, { duplicates: found.map(({ id, title }) => ({ id, title })) });
}

function notChangedHere(field: string): Refusal {
  return new Refusal("invalid", "Cannot be changed here.", { [field]: "Cannot be changed here." });
}
