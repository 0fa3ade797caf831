import type { Catalogue } from "@/lib/catalogue/get";
import { dayOfInstant, daysBetween, today } from "@/lib/core/clock";
import type { reviewQueuePage } from "@/lib/reviews/queue";
import { type Params, withParams } from "../_ui/search-params";
import type { ProgramLook, QueueRow } from "./review-types";

type Waiting = Awaited<ReturnType<typeof reviewQueuePage>>["rows"];

type Shown = { known: Catalogue; asked: Params; after: string | undefined };

/** The rows of the queue as the list shows them; each opens without leaving the page of the queue that it is on. */
export function queueRows(rows: Waiting, { known, asked, after }: Shown): QueueRow[] {
  return rows.map((row) => ({
    id: row.id,
    version: row.version,
    title: row.title,
    icon: known.activityTypes.find((type) => type.key === row.type)?.icon ?? "other",
    who: row.credits.find((credit) => credit.memberId === row.loggedById)?.name ?? row.credits[0]?.name ?? "Somebody",
    programs: row.programs.flatMap((program) => lookOf(known, program.programKey) ?? []),
    days: row.submittedAt ? daysBetween(dayOfInstant(row.submittedAt), today()) : 0,
    href: withParams("/review", asked, { id: row.id, after }),
  }));
}

export function lookOf(known: Catalogue, key: string | null): ProgramLook | null {
  const program = known.programs.find((one) => one.key === key);
  return program
    ? { key: program.key, shortName: program.shortName, color: program.color, shape: program.shape }
    : null;
}
