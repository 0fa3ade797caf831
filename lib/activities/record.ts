import type { Transaction } from "@/db/client";
import { fold, searchText } from "@/db/fold";
import { newId } from "@/db/id";
import type { FigureSource } from "@/db/words";
import type { Batch } from "@/lib/core/batch";
import { now } from "@/lib/core/clock";
import type { Viewer } from "@/lib/core/viewer";
import { reachOf } from "@/lib/metrics/reach";
import { activityDetailRows } from "./internal/detail-rows";
import { writeNewActivities, writeNewActivityAtEnd } from "./internal/write-new";
import type { ActivityFacts, DraftFacts, logActivityInput } from "./schema";
import { newSearchRow } from "./search-row";
import "server-only";
import type { z } from "zod";

type NewActivity = Omit<z.output<typeof logActivityInput>, "confirmedDay"> & {
  figureSource: FigureSource;
  loggedById: string | null;
};

/** Writes a new activity whole and sends it to review, in a batch at its end; for the commands that log and import. */
export async function recordNewActivity(tx: Transaction, viewer: Viewer, recorded: NewActivity, batch?: Batch) {
  const { sourceKey, figureSource, loggedById, ...facts } = recorded;
  const id = newId();
  const details = activityDetailRows({ id, viewer, facts, source: figureSource });
  const activity = {
    id,
    ...activityColumns(facts),
    startsOn: facts.startsOn,
    searchRow: newSearchRow(facts.startsOn),
    sourceKey,
    loggedById,
    state: "submitted" as const,
    submittedAt: now(),
    reach: reachOf(details.figures),
    createdAt: now(),
    updatedAt: now(),
  };
  if (batch) writeNewActivityAtEnd(batch, { activity, details });
  else await writeNewActivities(tx, [{ activity, details }]);
  return { value: { id }, audit: { objectKind: "activity", objectId: id, concernsId: loggedById, after: facts } };
}

/** The columns of the activity itself, with what is derived from title and description. */
export function activityColumns(facts: Omit<DraftFacts, "startsOn">) {
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
export function activityOwner(viewer: Viewer, facts: ActivityFacts): string {
  const credited = facts.credits.flatMap((credit) => credit.memberId ?? []);
  const owner = credited.find((id) => id === viewer.memberId) ?? credited[0] ?? viewer.memberId;
  if (!owner) throw new Error("An activity needs a member to belong to.");
  return owner;
}
