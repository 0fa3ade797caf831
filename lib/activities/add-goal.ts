import { and, eq, isNull } from "drizzle-orm";
import { activityPrograms, goals, tags } from "@/db/schema";
import { now } from "@/lib/core/clock";
import { command } from "@/lib/core/command";
import { Refusal } from "@/lib/core/errors";
import { getActivity } from "./get";
import { versionConflict } from "./internal/version-conflict";
import { isEditableState, stateAfterEdit } from "./lifecycle";
import { ownFactsAfter } from "./own-facts";
import { mayCopyActivity, mayEditActivity } from "./policy";
import { addGoalInput } from "./schema";
import { keepActivityVersion, writeActivityVersion } from "./versions";
import "server-only";

/**
 * Adds a goal of a program in which somebody credited held a term on that day, so that it counts there. Its people, who did not
 * decline, and administrators. A confirmed one goes back to review. Refuses a goal that a reviewer took away.
 */
export const addGoalToActivity = command({
  name: "activity.add_goal",
  input: addGoalInput,
  subject: (tx, input, viewer) => getActivity(viewer, input.id, tx),
  allow: (viewer, activity) => mayEditActivity(viewer, activity) || mayCopyActivity(viewer, activity),
  run: async ({ tx, viewer, input: { id, version, goalKey }, subject }) => {
    if (!isEditableState(subject.state) || subject.state === "draft")
      throw new Refusal("conflict", `This is ${subject.state}, so it stays as it is.`);
    const there = subject.tags.find((tag) => tag.goalKey === goalKey);
    if (there?.removedAt) throw new Refusal("conflict", "A reviewer removed this goal. Write to them below.");
    const value = { id, version: subject.version, state: subject.state };
    if (there) return { value, audit: [] };
    const [open] = await tx
      .select({ key: goals.key })
      .from(goals)
      .innerJoin(activityPrograms, eq(activityPrograms.programKey, goals.programKey))
      .where(and(eq(goals.key, goalKey), isNull(goals.retiredAt), eq(activityPrograms.activityId, id)));
    if (!open) throw new Refusal("invalid", "Nobody credited here had a term in the program of this goal on that day.");
    if (subject.version !== version) throw await versionConflict(viewer, subject, tx);
    const changes = [{ field: "goals" as const, from: null, to: goalKey }];
    const state = stateAfterEdit(subject.state, changes);
    await keepActivityVersion(tx, viewer, subject);
    const saved = await writeActivityVersion(tx, subject, {
      state,
      ownFacts: ownFactsAfter(subject, changes),
      ...(state === "submitted" && subject.state !== "submitted" ? { submittedAt: now(), decidedAt: null } : {}),
    });
    if (!saved) throw await versionConflict(viewer, subject, tx);
    await tx.insert(tags).values({ activityId: id, goalKey, principleKey: null, addedById: viewer.memberId });
    const audit = {
      objectKind: "activity",
      objectId: id,
      concernsId: subject.loggedById,
      before: { state: subject.state },
      after: { goal: goalKey, state },
    };
    return { value: { id, version: saved.version, state }, audit };
  },
});
