import "server-only";
import { and, eq, inArray, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { activityFigures, activityTypes, uncounted } from "@/db/schema";
import type { FigureKey } from "@/db/words";
import { now, today } from "../../clock";
import { command } from "../../command";
import { recount } from "../../counting/commands";
import { missing, Refusal } from "../../errors";
import type { Viewer } from "../../viewer";
import { step } from "../editing/commands";
import { outdated } from "../editing/queries";
import { isEditable } from "../editing/rules";
import { keepVersion } from "../parts/commands";
import { mayEdit } from "../policy";
import { type Activity, findActivity } from "../queries";
import { activityChoice } from "../schema";
import { asOfDay } from "./rules";
import { figuresInput } from "./schema";

/**
 * Adds numbers to an activity without opening its form: whoever logged it, and administrators. A number is a fact, so a confirmed
 * one goes back to review, unless all of them stood there already. Refuses a version that is not the newest, and numbers that
 * its type does not ask for.
 */
export const recordFigures = command({
  name: "activity.record_figures",
  input: figuresInput,
  subject: (tx, input, viewer) => theirs(tx, input.id, viewer),
  allow: mayEdit,
  run: async ({ tx, viewer, input, subject }) => {
    if (!isEditable(subject.state)) throw new Refusal("conflict", `This was ${subject.state}, so it stays as it is.`);
    if (subject.version !== input.version) throw await outdated(viewer, subject, tx);
    const known = Object.entries(input.figures).flatMap(([key, value]) =>
      value === null || value === undefined ? [] : [{ key: key as FigureKey, value }],
    );
    await checkAsked(tx, subject, known);
    const before = await valuesOf(tx, subject.id, known);
    if (known.every(({ key, value }) => before[key] === value)) {
      const { id, version, state } = subject;
      return { value: { id, version, state, isSentAgain: false }, audit: [] };
    }
    await keepVersion(tx, viewer, subject);
    const isSentAgain = subject.state === "confirmed";
    const state = isSentAgain ? "submitted" : subject.state;
    const saved = await step(tx, subject, {
      state,
      ...(isSentAgain ? { submittedAt: now(), decidedAt: null } : {}),
    });
    if (!saved) throw await outdated(viewer, subject, tx);
    await write(tx, viewer, subject.id, known);
    await recount(tx, [subject.id]);
    return {
      value: { id: subject.id, version: saved.version, state, isSentAgain },
      audit: {
        objectKind: "activity",
        objectId: subject.id,
        concernsId: subject.loggedById,
        before: { figures: before, state: subject.state },
        after: { figures: Object.fromEntries(known.map(({ key, value }) => [key, value])), state },
      },
    };
  },
});

/** Says that nobody counted, so that the question does not come back. Whoever logged it, and administrators. */
export const leaveUncounted = command({
  name: "activity.leave_uncounted",
  input: activityChoice,
  subject: (tx, input, viewer) => theirs(tx, input.id, viewer),
  allow: mayEdit,
  run: async ({ tx, viewer, subject }) => {
    await tx
      .insert(uncounted)
      .values({ activityId: subject.id, saidById: viewer.memberId, saidAt: now() })
      .onConflictDoNothing()
      .returning({ id: uncounted.activityId });
    return {
      value: { id: subject.id },
      audit: { objectKind: "activity", objectId: subject.id, concernsId: subject.loggedById },
    };
  },
});

/** Takes that back: the question is asked again. */
export const askAgain = command({
  name: "activity.ask_again",
  input: activityChoice,
  subject: (tx, input, viewer) => theirs(tx, input.id, viewer),
  allow: mayEdit,
  run: async ({ tx, subject }) => {
    await tx.delete(uncounted).where(eq(uncounted.activityId, subject.id)).returning({ id: uncounted.activityId });
    return {
      value: { id: subject.id },
      audit: { objectKind: "activity", objectId: subject.id, concernsId: subject.loggedById },
    };
  },
});

async function theirs(tx: Transaction, id: string, viewer: Viewer): Promise<Activity> {
  const activity = await findActivity(viewer, id, tx);
  if (!activity) throw missing("activity");
  return activity;
}

type Known = { key: FigureKey; value: number }[];

async function checkAsked(tx: Transaction, activity: Activity, known: Known): Promise<void> {
  const [type] = await tx.select().from(activityTypes).where(eq(activityTypes.key, activity.type));
  const stray = known.find(({ key }) => !type?.asks.includes(key));
  if (!stray) return;
  const message = `${type?.name ?? activity.type} asks for no such number.`;
  throw new Refusal("invalid", message, { [`figures.${stray.key}`]: message });
}

type Values = Partial<Record<FigureKey, number>>;

async function valuesOf(tx: Transaction, activityId: string, known: Known): Promise<Values> {
  const keys = known.map(({ key }) => key);
  const there = await tx
    .select({ key: activityFigures.key, value: activityFigures.value })
    .from(activityFigures)
    .where(and(eq(activityFigures.activityId, activityId), inArray(activityFigures.key, keys)));
  return Object.fromEntries(there.map(({ key, value }) => [key, value]));
}

async function write(tx: Transaction, viewer: Viewer, activityId: string, known: Known): Promise<void> {
  const day = today(viewer.timeZone);
  const source = "self_reported" as const;
  await tx
    .insert(activityFigures)
    .values(known.map(({ key, value }) => ({ activityId, key, value, source, asOf: asOfDay(key, day) })))
    .onConflictDoUpdate({
      target: [activityFigures.activityId, activityFigures.key],
      set: { value: sql`excluded.value`, source: sql`excluded.source`, asOf: sql`excluded.as_of` },
      setWhere: sql`excluded.value <> ${activityFigures.value}`,
    })
    .returning({ key: activityFigures.key });
}
