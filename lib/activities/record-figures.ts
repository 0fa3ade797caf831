import { and, eq, inArray } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { activityFigures, activityTypes } from "@/db/schema";
import type { FigureKey } from "@/db/words";
import { now, today } from "@/lib/core/clock";
import { command } from "@/lib/core/command";
import { Refusal } from "@/lib/core/errors";
import type { Viewer } from "@/lib/core/viewer";
import { figureAsOfDay } from "./figures";
import { type Activity, getActivityRow } from "./get";
import { versionConflict } from "./internal/version-conflict";
import { writeFigures } from "./internal/write-figures";
import { isEditableState } from "./lifecycle";
import { ownFactsAfter } from "./own-facts";
import { mayEditActivity } from "./policy";
import { recordFiguresInput } from "./schema";
import { keepActivityVersion, writeActivityVersion } from "./versions";
import "server-only";

/**
 * Adds numbers to an activity without opening its form: whoever logged it, and administrators. A number is a fact, so a confirmed
 * one goes back to review, unless all of them stood there already. Refuses a version that is not the newest, and numbers that
 * its type does not ask for.
 */
export const recordFigures = command({
  name: "activity.record_figures",
  input: recordFiguresInput,
  subject: (tx, input, viewer) => getActivityRow(tx, input.id, viewer),
  allow: mayEditActivity,
  run: async ({ tx, viewer, input, subject }) => {
    if (!isEditableState(subject.state))
      throw new Refusal("conflict", `This was ${subject.state}, so it stays as it is.`);
    if (subject.version !== input.version) throw await versionConflict(viewer, subject, tx);
    const known = Object.entries(input.figures).flatMap(([key, value]) =>
      value === null || value === undefined ? [] : [{ key: key as FigureKey, value }],
    );
    await checkTypeAsksFor(tx, subject, known);
    const before = await presentValues(tx, subject.id, known);
    if (known.every(({ key, value }) => before[key] === value)) {
      const { id, version, state } = subject;
      return { value: { id, version, state, isSentAgain: false }, audit: [] };
    }
    const typed = Object.fromEntries(known.map(({ key, value }) => [key, value]));
    await keepActivityVersion(tx, viewer, subject);
    const isSentAgain = subject.state === "confirmed";
    const state = isSentAgain ? "submitted" : subject.state;
    const saved = await writeActivityVersion(tx, subject, {
      state,
      ownFacts: ownFactsAfter(subject, [{ field: "figures", from: before, to: typed }]),
      ...(isSentAgain ? { submittedAt: now(), decidedAt: null } : {}),
    });
    if (!saved) throw await versionConflict(viewer, subject, tx);
    await writeFigures(tx, selfReported(viewer, subject.id, known));
    return {
      value: { id: subject.id, version: saved.version, state, isSentAgain },
      audit: {
        objectKind: "activity",
        objectId: subject.id,
        concernsId: subject.loggedById,
        before: { figures: before, state: subject.state },
        after: { figures: typed, state },
      },
    };
  },
});

type KnownFigures = { key: FigureKey; value: number }[];

async function checkTypeAsksFor(tx: Transaction, activity: Activity, known: KnownFigures): Promise<void> {
  const [type] = await tx.select().from(activityTypes).where(eq(activityTypes.key, activity.type));
  const stray = known.find(({ key }) => !type?.asks.includes(key));
  if (!stray) return;
  const message = `${type?.name ?? activity.type} asks for no such number.`;
  throw new Refusal("invalid", message, { [`figures.${stray.key}`]: message });
}

type FigureValues = Partial<Record<FigureKey, number>>;

async function presentValues(tx: Transaction, activityId: string, known: KnownFigures): Promise<FigureValues> {
  const keys = known.map(({ key }) => key);
  const there = await tx
    .select({ key: activityFigures.key, value: activityFigures.value })
    .from(activityFigures)
    .where(and(eq(activityFigures.activityId, activityId), inArray(activityFigures.key, keys)));
  return Object.fromEntries(there.map(({ key, value }) => [key, value]));
}

function selfReported(viewer: Viewer, activityId: string, known: KnownFigures) {
  const day = today(viewer.timeZone);
  const source = "self_reported" as const;
  return known.map(({ key, value }) => ({ activityId, key, value, source, asOf: figureAsOfDay(key, day) }));
}
