import "server-only";
import type { z } from "zod";
import type { Transaction } from "@/db/client";
import { fold, searchText } from "@/db/fold";
import { newId } from "@/db/id";
import { activities } from "@/db/schema";
import type { FigureSource } from "@/db/words";
import { now } from "../clock";
import { command, type Later } from "../command";
import type { Viewer } from "../viewer";
import { creditedIn } from "./credits/queries";
import { checkReferences, writeParts } from "./parts/commands";
import { partsOf } from "./parts/rules";
import { mayLog } from "./policy";
import { searchRowOf } from "./rules";
import { type ActivityFacts, type DraftFacts, logInput } from "./schema";

/**
 * Logs something that was done and sends it to review. A member logs what they are credited on themselves; a manager for people
 * of their programs and countries, too, an administrator for anybody. Refuses unknown references by field.
 */
export const logActivity = command({
  name: "activity.log",
  input: logInput,
  subject: async (tx, input, viewer) => {
    await checkReferences(tx, input);
    return creditedIn(viewer, input, tx);
  },
  allow: mayLog,
  run: async ({ tx, viewer, input }) =>
    recordActivity(tx, viewer, { ...input, figureSource: "self_reported", loggedById: loggerOf(viewer, input) }),
});

type Recorded = z.output<typeof logInput> & { figureSource: FigureSource; loggedById: string | null };

/** Writes a new activity whole and sends it to review; for the commands that log and import. */
export async function recordActivity(tx: Transaction, viewer: Viewer, recorded: Recorded, later?: Later) {
  const { sourceKey, figureSource, loggedById, ...facts } = recorded;
  const id = newId();
  const activity = {
    id,
    ...columnsOf(facts),
    startsOn: facts.startsOn,
    searchRow: searchRowOf(facts.startsOn),
    sourceKey,
    loggedById,
    state: "submitted" as const,
    submittedAt: now(),
    createdAt: now(),
    updatedAt: now(),
  };
  const parts = { id, viewer, facts, source: figureSource };
  if (later) later.activities.push({ activity, parts: partsOf(parts) });
  else {
    await tx.insert(activities).values(activity);
    await writeParts(tx, { ...parts, isNew: true });
  }
  return { value: { id }, audit: { objectKind: "activity", objectId: id, concernsId: loggedById, after: facts } };
}

/** The columns of the activity itself, with what is derived from title and description. */
export function columnsOf(facts: Omit<DraftFacts, "startsOn">) {
  const { type, title, endsOn, language, country, countryAsWritten, city, description, visibility } = facts;
  return {
    type,
    title,
    endsOn,
    language,
    country,
    countryAsWritten,
    city,
    description,
    visibility,
    titleFolded: fold(title),
    searchText: searchText(title, description).slice(0, 20_000),
  };
}

/** Whose it is to edit: the viewer where credited, else the first credited member, else whoever logs it. */
export function loggerOf(viewer: Viewer, facts: ActivityFacts): string {
  const credited = facts.credits.flatMap((credit) => credit.memberId ?? []);
  const owner = credited.find((id) => id === viewer.memberId) ?? credited[0] ?? viewer.memberId;
  if (!owner) throw new Error("An activity needs a member to belong to.");
  return owner;
}
