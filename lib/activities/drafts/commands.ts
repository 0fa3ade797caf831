import "server-only";
import { and, eq } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { newId } from "@/db/id";
import { activities } from "@/db/schema";
import { now, today } from "../../clock";
import { command } from "../../command";
import { missing, Refusal } from "../../errors";
import { isSignedIn, type Viewer } from "../../viewer";
import { columnsOf, loggerOf } from "../commands";
import { creditedIn } from "../credits/queries";
import { outdated } from "../editing/queries";
import { factsOf } from "../facts/rules";
import { checkReferences, keepVersion, writeParts } from "../parts/commands";
import { mayLog } from "../policy";
import { type Activity, getActivity } from "../queries";
import { searchRowOf } from "../rules";
import { activityChoice, type DraftFacts, draftInput, editInput } from "../schema";

/** Keeps an activity that is not finished, for its logger's eyes only; everything but the type may be missing. Refuses what is malformed, and a version that is no longer the newest. */
export const saveDraft = command({
  name: "activity.draft",
  input: draftInput,
  subject: async (tx, input, viewer) => {
    await checkReferences(tx, input);
    return input.id ? ownDraft(tx, viewer, input.id) : null;
  },
  allow: isSignedIn,
  run: async ({ tx, viewer, input, subject }) => {
    const { id: _id, version, sourceKey, ...facts } = input;
    if (subject) {
      const saved = await rewrite(tx, { viewer, draft: subject, version: version ?? 0, facts, state: "draft" });
      return { value: saved, audit: [] };
    }
    const id = newId();
    await tx.insert(activities).values({
      id,
      ...columnsOf(facts),
      ...dayOf(viewer, facts),
      sourceKey,
      loggedById: viewer.memberId ?? "",
      state: "draft",
      createdAt: now(),
      updatedAt: now(),
    });
    await writeParts(tx, { id, viewer, facts, source: "self_reported", isNew: true });
    return {
      value: { id, version: 1 },
      audit: { objectKind: "activity", objectId: id, concernsId: viewer.memberId },
    };
  },
});

/** Sends a draft of one's own to review, checked in full. For whoever may log the same anew: see `logActivity`. */
export const submitDraft = command({
  name: "activity.submit",
  input: editInput,
  subject: async (tx, input, viewer) => {
    await checkReferences(tx, input);
    return { draft: await ownDraft(tx, viewer, input.id), credited: await creditedIn(viewer, input, tx) };
  },
  allow: (viewer, { credited }) => mayLog(viewer, credited),
  run: async ({ tx, viewer, input, subject: { draft } }) => {
    const { id, version, ...facts } = input;
    await keepVersion(tx, viewer, draft);
    const saved = await rewrite(tx, { viewer, draft, version, facts, state: "submitted" });
    const loggedById = loggerOf(viewer, facts);
    if (loggedById !== draft.loggedById)
      await tx.update(activities).set({ loggedById }).where(eq(activities.id, id)).returning({ id: activities.id });
    return {
      value: saved,
      audit: { objectKind: "activity", objectId: id, concernsId: loggedById, after: facts },
    };
  },
});

/** Throws a draft of one's own away and answers its facts, so that `saveDraft` can bring it back. */
export const discardDraft = command({
  name: "activity.discard",
  input: activityChoice,
  subject: async (tx, input, viewer) => {
    await ownDraft(tx, viewer, input.id);
    return getActivity(viewer, input.id, tx);
  },
  allow: isSignedIn,
  run: async ({ tx, viewer, subject }) => {
    const facts = factsOf(subject);
    await tx
      .delete(activities)
      .where(and(eq(activities.id, subject.id), eq(activities.state, "draft")))
      .returning({ id: activities.id });
    return {
      value: { facts: { ...facts, startsOn: subject.isDayOpen ? "" : facts.startsOn } },
      audit: { objectKind: "activity", objectId: subject.id, concernsId: viewer.memberId },
    };
  },
});

async function ownDraft(tx: Transaction, viewer: Viewer, id: string): Promise<Activity> {
  const [row] = await tx
    .select()
    .from(activities)
    .where(and(eq(activities.id, id), eq(activities.loggedById, viewer.memberId ?? "")));
  if (!row) throw missing("activity");
  if (row.state !== "draft")
    throw new Refusal("conflict", "This is no longer a draft. It was sent to review, maybe in another tab.");
  return row;
}

async function rewrite(
  tx: Transaction,
  given: { viewer: Viewer; draft: Activity; version: number; facts: DraftFacts; state: "draft" | "submitted" },
): Promise<{ id: string; version: number }> {
  const { viewer, draft, version, facts, state } = given;
  const [saved] = await tx
    .update(activities)
    .set({
      ...columnsOf(facts),
      ...dayOf(viewer, facts),
      state,
      submittedAt: state === "submitted" ? now() : null,
      updatedAt: now(),
      version: version + 1,
    })
    .where(and(eq(activities.id, draft.id), eq(activities.version, version), eq(activities.state, "draft")))
    .returning({ id: activities.id, version: activities.version });
  if (!saved) throw await outdated(viewer, draft, tx);
  const before = await getActivity(viewer, draft.id, tx);
  const unsaid = before.figures.filter(({ key }) => facts.figures[key] === undefined).map(({ key }) => [key, null]);
  const figures = { ...facts.figures, ...Object.fromEntries(unsaid) };
  await writeParts(tx, { id: draft.id, viewer, facts: { ...facts, figures }, source: "self_reported" });
  return saved;
}

function dayOf(viewer: Viewer, facts: { startsOn: string | null }) {
  const startsOn = facts.startsOn ?? today(viewer.timeZone);
  return { startsOn, isDayOpen: facts.startsOn === null, searchRow: searchRowOf(startsOn) };
}
