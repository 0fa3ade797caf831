import "server-only";
import { and, eq } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { activities } from "@/db/schema";
import type { ActivityState } from "@/db/words";
import { now } from "../../clock";
import { command } from "../../command";
import { missing, Refusal } from "../../errors";
import type { Viewer } from "../../viewer";
import { columnsOf } from "../commands";
import { creditedIn } from "../credits/queries";
import { type Change, changesBetween, factsOf, settled } from "../facts/rules";
import { checkReferences, keepVersion, writeParts } from "../parts/commands";
import { mayEdit, mayLog } from "../policy";
import { type Activity, findActivity, getActivity } from "../queries";
import { searchRowOf } from "../rules";
import { editInput } from "../schema";
import { outdated } from "./queries";
import { stateAfterEdit } from "./rules";

/**
 * Changes what an activity says. Whoever logged it, and administrators. Other facts than the visibility send a confirmed one
 * back to review; one that came back is sent again. Refuses a version that is not the newest, and what was declined or withdrawn.
 */
export const editActivity = command({
  name: "activity.edit",
  input: editInput,
  subject: async (tx, input, viewer) => {
    const activity = await findActivity(viewer, input.id, tx);
    if (!activity || activity.state === "draft") throw missing("activity");
    await checkReferences(tx, input);
    return activity;
  },
  allow: mayEdit,
  run: async ({ tx, viewer, input, subject }) => {
    const { id, version, ...typed } = input;
    if (subject.state === "declined" || subject.state === "withdrawn")
      throw new Refusal("conflict", `This was ${subject.state}, so it stays as it is. Copy it to log it again.`);
    if (subject.version !== version) throw await outdated(viewer, subject, tx);
    if (!mayLog(viewer, await creditedIn(viewer, typed, tx))) throw withoutSelf();
    const before = await getActivity(viewer, id, tx);
    const facts = settled(before, typed);
    const changes = changesBetween(factsOf(before), facts);
    const state = stateAfterEdit(subject.state, changes);
    if (changes.length === 0 && state === subject.state) return { value: { id, version, state }, audit: [] };
    await keepVersion(tx, viewer, subject);
    const saved = await step(tx, subject, {
      ...columnsOf(facts),
      startsOn: facts.startsOn,
      searchRow: facts.startsOn === subject.startsOn ? subject.searchRow : searchRowOf(facts.startsOn),
      state,
      ...(state === "submitted" && subject.state !== "submitted" ? { submittedAt: now(), decidedAt: null } : {}),
    });
    if (!saved) throw await outdated(viewer, subject, tx);
    await writeParts(tx, { id, viewer, facts, source: "self_reported" });
    const audit = { objectKind: "activity", objectId: id, concernsId: subject.loggedById, ...audited(changes) };
    return { value: { id, version: saved.version, state }, audit };
  },
});

/** Writes the next version of the activity that was read, which from then on goes its own way; null where another one came first. */
export async function step(tx: Transaction, read: Activity, changed: Partial<typeof activities.$inferInsert>) {
  const [saved] = await tx
    .update(activities)
    .set({ followsEvent: false, ...changed, updatedAt: now(), version: read.version + 1 })
    .where(and(eq(activities.id, read.id), eq(activities.version, read.version), eq(activities.state, read.state)))
    .returning({ version: activities.version });
  return saved ?? null;
}

/** Moves the activity that was read into another state, keeping the version before; refuses where another change came first. */
export async function moveTo(tx: Transaction, viewer: Viewer, read: Activity, state: ActivityState) {
  await keepVersion(tx, viewer, read);
  const saved = await step(tx, read, { state });
  if (!saved) throw await outdated(viewer, read, tx);
  const objectAndWho = { objectKind: "activity", objectId: read.id, concernsId: read.loggedById };
  return {
    value: { id: read.id, version: saved.version, state },
    audit: { ...objectAndWho, before: { state: read.state }, after: { state } },
  };
}

function audited(changes: Change[]) {
  return {
    before: Object.fromEntries(changes.map((change) => [change.field, change.from])),
    after: Object.fromEntries(changes.map((change) => [change.field, change.to])),
  };
}

function withoutSelf(): Refusal {
  const message = "Keep yourself among the people, or ask a program manager.";
  return new Refusal("invalid", message, { credits: message });
}
