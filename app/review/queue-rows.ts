import type { Catalogue } from "@/lib/catalogue/get";
import { dayOfInstant, daysBetween, today } from "@/lib/core/clock";
import type { getReview } from "@/lib/reviews/get";
import type { reviewQueuePage } from "@/lib/reviews/queue";
import { type Params, withParams } from "../_ui/search-params";
import type { ProgramLook, QueueRow } from "./review-types";

type Review = Awaited<ReturnType<typeof getReview>>;

type Waiting = Awaited<ReturnType<typeof reviewQueuePage>>["rows"];

type Shown = { known: Catalogue; asked: Params; after: string | undefined };

/** The rows of the queue as the list shows them; each opens without leaving the page of the queue that it is on. */
export function queueRows(rows: Waiting, { known, asked, after }: Shown): QueueRow[] {
  return rows.map((row) => rowOf(row, { known, asked, after }));
}

function rowOf(row: Waiting[number], { known, asked, after }: Shown): QueueRow {
  return {
    id: row.id,
    version: row.version,
    title: row.title,
    icon: known.activityTypes.find((type) => type.key === row.type)?.icon ?? "other",
    who: row.credits.find((credit) => credit.memberId === row.loggedById)?.name ?? row.credits[0]?.name ?? "Somebody",
    programs: row.programs.flatMap((program) => lookOf(known, program.programKey) ?? []),
    days: row.submittedAt ? daysBetween(dayOfInstant(row.submittedAt), today()) : 0,
    mayBeDuplicate: row.mayBeDuplicate,
    href: withParams("/review", asked, { id: row.id, after }),
    countsNowhere: !row.programs.some(({ counts }) => counts),
    isChanged: row.wasConfirmed,
  };
}

/** The same of one that the filters do not find, and stays chosen all the same. */
export function chosenRow({ activity, sinceConfirmed, duplicates }: Review, shown: Shown): QueueRow {
  const marks = { wasConfirmed: sinceConfirmed !== null, mayBeDuplicate: duplicates.length > 0 };
  return rowOf({ ...activity, ...marks }, shown);
}

export function lookOf(known: Catalogue, key: string | null): ProgramLook | null {
  const program = known.programs.find((one) => one.key === key);
  return program
    ? { key: program.key, shortName: program.shortName, color: program.color, shape: program.shape }
    : null;
}
