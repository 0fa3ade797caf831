"use server";

import { findDuplicateActivities } from "@/lib/activities/find-duplicates";
import { getActivity } from "@/lib/activities/get";
import { activityChangesSince } from "@/lib/activities/history";
import { saveActivityForm } from "@/lib/activities/save-by-form";
import { type ActivityFormInput, duplicateActivityQuestion } from "@/lib/activities/schema";
import { toActionResult } from "@/lib/core/action";
import { currentViewer } from "@/lib/core/current-viewer";
import { Refusal } from "@/lib/core/errors";
import { isSignedIn } from "@/lib/core/viewer";
import { valuesOf } from "./values";

/** Saves the form, with its files, by the command that fits. */
export async function saveActivity(raw: ActivityFormInput) {
  return toActionResult(async () => {
    const viewer = await currentViewer();
    if (!isSignedIn(viewer)) throw new Refusal("unauthenticated", "You are no longer signed in.");
    return saveActivityForm(viewer, raw);
  });
}

/** The activity as it stands now, its state, and what changed since the form was opened; null where it is gone. */
export async function newestOf(id: string, since: number) {
  const outcome = await toActionResult(async () => {
    const viewer = await currentViewer();
    const activity = await getActivity(viewer, String(id));
    const changes = await activityChangesSince(viewer, activity.id, Number(since) || 0);
    return { values: valuesOf(activity), state: activity.state, changes };
  });
  return outcome.ok ? outcome.value : null;
}

/** What may be logged already. Answers nothing to a visitor, and to anything that is not a question. */
export async function findDuplicates(raw: unknown) {
  const asked = duplicateActivityQuestion.safeParse(raw);
  const viewer = await currentViewer();
  return asked.success && isSignedIn(viewer) ? findDuplicateActivities(viewer, asked.data) : [];
}
