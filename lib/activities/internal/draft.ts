import { and, eq } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { activities } from "@/db/schema";
import type { ActivityState } from "@/db/words";
import { now, today } from "@/lib/core/clock";
import { Refusal } from "@/lib/core/errors";
import type { Viewer } from "@/lib/core/viewer";
import { type Activity, getActivity } from "../get";
import { activityColumns } from "../record";
import type { DraftFacts } from "../schema";
import { newSearchRow } from "../search-row";
import { writeActivityDetails } from "../write-details";
import { versionConflict } from "./version-conflict";
import "server-only";

/** For what only a draft takes; whoever logged it may have sent it from another tab. */
export function refuseUnlessDraft({ state }: { state: ActivityState }): void {
  if (state !== "draft")
    throw new Refusal("conflict", "This is no longer a draft. It was sent to review, maybe in another tab.");
}

export async function rewriteDraft(
  tx: Transaction,
  given: { viewer: Viewer; draft: Activity; version: number; facts: DraftFacts; state: "draft" | "submitted" },
): Promise<{ id: string; version: number }> {
  const { viewer, draft, version, facts, state } = given;
  refuseUnlessDraft(draft);
  const [saved] = await tx
    .update(activities)
    .set({
      ...activityColumns(facts),
      ...draftDay(viewer, facts),
      state,
      submittedAt: state === "submitted" ? now() : null,
      updatedAt: now(),
      version: version + 1,
    })
    .where(and(eq(activities.id, draft.id), eq(activities.version, version), eq(activities.state, "draft")))
    .returning({ id: activities.id, version: activities.version });
  if (!saved) throw await versionConflict(viewer, draft, tx);
  const before = await getActivity(viewer, draft.id, tx);
  const unsaid = before.figures.filter(({ key }) => facts.figures[key] === undefined).map(({ key }) => [key, null]);
  const figures = { ...facts.figures, ...Object.fromEntries(unsaid) };
  await writeActivityDetails(tx, { id: draft.id, viewer, facts: { ...facts, figures }, source: "self_reported" });
  return saved;
}

export function draftDay(viewer: Viewer, facts: { startsOn: string | null }) {
  const startsOn = facts.startsOn ?? today(viewer.timeZone);
  return { startsOn, isDayOpen: facts.startsOn === null, searchRow: newSearchRow(startsOn) };
}
