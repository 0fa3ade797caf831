"use server";

import type { z } from "zod";
import { changeActivityFiles } from "@/lib/activities/change-files";
import { editActivity } from "@/lib/activities/edit";
import { findDuplicateActivities } from "@/lib/activities/find-duplicates";
import { findActivity, findOwnActivityBySourceKey, getActivity } from "@/lib/activities/get";
import { activityChangesSince } from "@/lib/activities/history";
import { logActivity } from "@/lib/activities/log";
import { saveDraft } from "@/lib/activities/save-draft";
import { type ActivityFormInput, activityForm, duplicateActivityQuestion } from "@/lib/activities/schema";
import { submitDraft } from "@/lib/activities/submit";
import { toActionResult } from "@/lib/core/action";
import { parse } from "@/lib/core/command";
import { currentViewer } from "@/lib/core/current-viewer";
import { Refusal } from "@/lib/core/errors";
import { isSignedIn, type SignedInViewer } from "@/lib/core/viewer";
import { valuesOf } from "./values";

/** Saves the form by the command that fits: a draft, a draft sent, something new, or a change. The same new one sent twice is one. */
export async function saveActivity(raw: ActivityFormInput) {
  return toActionResult(async () => {
    const viewer = await currentViewer();
    if (!isSignedIn(viewer)) throw new Refusal("unauthenticated", "You are no longer signed in.");
    const { files, ...form } = parse(activityForm, raw);
    const saved = await saveFacts(viewer, form);
    const added = files.added.map(({ id }) => id);
    if (added.length + files.removed.length === 0) return saved;
    const { isSentAgain } = await changeActivityFiles(viewer, { id: saved.id, added, removed: files.removed });
    return isSentAgain ? { ...saved, saved: "sent" } : saved;
  });
}

type Form = Omit<z.output<typeof activityForm>, "files">;

async function saveFacts(viewer: SignedInViewer, { intent, id, version, sourceKey, confirmedDay, ...facts }: Form) {
  if (!id) {
    const sent = sourceKey ? await findOwnActivityBySourceKey(viewer, sourceKey) : null;
    if (sent) return { id: sent.id, saved: sent.state === "draft" ? "draft" : "sent" };
    if (intent === "draft") return { id: (await saveDraft(viewer, { ...facts, sourceKey })).id, saved: "draft" };
    return { id: (await logActivity(viewer, { ...facts, sourceKey, confirmedDay })).id, saved: "sent" };
  }
  const before = await findActivity(viewer, id);
  const which = { ...facts, id, version: version ?? 0 };
  if (intent === "draft") return { id: (await saveDraft(viewer, which)).id, saved: "draft" };
  const sent = { ...which, confirmedDay };
  if (before?.state === "draft") return { id: (await submitDraft(viewer, sent)).id, saved: "sent" };
  const { state } = await editActivity(viewer, sent);
  return { id, saved: state === "submitted" && before?.state !== "submitted" ? "sent" : "changed" };
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
