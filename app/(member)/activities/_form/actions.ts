"use server";

import { outcomeOf } from "@/lib/action";
import { logActivity } from "@/lib/activities/commands";
import { likelyDoubles } from "@/lib/activities/doubles/queries";
import { doubleQuestion } from "@/lib/activities/doubles/schema";
import { saveDraft, submitDraft } from "@/lib/activities/drafts/commands";
import { editActivity } from "@/lib/activities/editing/commands";
import { changesSince } from "@/lib/activities/history/queries";
import { findActivity, findOwnBySource, getActivity } from "@/lib/activities/queries";
import { type ActivityFormTyped, activityForm } from "@/lib/activities/schema";
import { parse } from "@/lib/command";
import { currentViewer } from "@/lib/current-viewer";
import { Refusal } from "@/lib/errors";
import { isSignedIn } from "@/lib/viewer";
import { valuesOf } from "./values";

/** Saves the form by the command that fits: a draft, a draft sent, something new, or a change. The same new one sent twice is one. */
export async function saveActivity(raw: ActivityFormTyped) {
  return outcomeOf(async () => {
    const viewer = await currentViewer();
    if (!isSignedIn(viewer)) throw new Refusal("unauthenticated", "You are no longer signed in.");
    const { intent, id, version, sourceKey, ...facts } = parse(activityForm, raw);
    if (!id) {
      const sent = sourceKey ? await findOwnBySource(viewer, sourceKey) : null;
      if (sent) return { id: sent.id, saved: sent.state === "draft" ? "draft" : "sent" };
      const made = intent === "draft" ? saveDraft : logActivity;
      return { id: (await made(viewer, { ...facts, sourceKey })).id, saved: intent === "draft" ? "draft" : "sent" };
    }
    const before = await findActivity(viewer, id);
    const which = { ...facts, id, version: version ?? 0 };
    if (intent === "draft") return { id: (await saveDraft(viewer, which)).id, saved: "draft" };
    if (before?.state === "draft") return { id: (await submitDraft(viewer, which)).id, saved: "sent" };
    const { state } = await editActivity(viewer, which);
    return { id, saved: state === "submitted" && before?.state !== "submitted" ? "sent" : "changed" };
  });
}

/** The activity as it stands now, its state, and what changed since the form was opened; null where it is gone. */
export async function newestOf(id: string, since: number) {
  const outcome = await outcomeOf(async () => {
    const viewer = await currentViewer();
    const activity = await getActivity(viewer, String(id));
    const changes = await changesSince(viewer, activity.id, Number(since) || 0);
    return { values: valuesOf(activity), state: activity.state, changes };
  });
  return outcome.ok ? outcome.value : null;
}

/** What may be logged already. Answers nothing to a visitor, and to anything that is not a question. */
export async function findDoubles(raw: unknown) {
  const asked = doubleQuestion.safeParse(raw);
  const viewer = await currentViewer();
  return asked.success && isSignedIn(viewer) ? likelyDoubles(viewer, asked.data) : [];
}
