import "server-only";
import type { z } from "zod";
import type { Transaction } from "@/db/client";
import { fold, searchText } from "@/db/fold";
import { newId } from "@/db/id";
import { activities } from "@/db/schema";
import { now } from "../clock";
import { command, type Later } from "../command";
import { isSignedIn, type Viewer } from "../viewer";
import { checkReferences, writeParts } from "./parts/commands";
import { partsOf } from "./parts/rules";
import { searchRowOf } from "./rules";
import { type ActivityFacts, type DraftFacts, logInput } from "./schema";

/**
 * Logs something that was done and sends it to review. A member logs what they are credited on themselves; managers,
 * administrators and imports log for others too. Refuses unknown references by field.
 */
export const logActivity = command({
  name: "activity.log",
  input: logInput,
  subject: async (tx, input) => checkReferences(tx, input),
  allow: (viewer, _subject, input) => mayLog(viewer, input),
  run: async ({ tx, viewer, input }) => recordActivity(tx, viewer, { ...input, loggedById: loggerOf(viewer, input) }),
});

type Recorded = z.output<typeof logInput> & { loggedById: string | null };

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

export function mayLog(viewer: Viewer, facts: Pick<ActivityFacts, "credits">): boolean {
  if (viewer.isAdministrator || viewer.manages.length > 0) return true;
  return isSignedIn(viewer) && facts.credits.some((credit) => credit.memberId === viewer.memberId);
}

/** Whose it is to edit: the viewer where credited, else the first credited member, else whoever logs it. */
export function loggerOf(viewer: Viewer, facts: ActivityFacts): string {
  const credited = facts.credits.flatMap((credit) => credit.memberId ?? []);
  const owner = credited.find((id) => id === viewer.memberId) ?? credited[0] ?? viewer.memberId;
  if (!owner) throw new Error("An activity needs a member to belong to.");
  return owner;
}
