import { type CsvRow, cellsVersion } from "@/lib/core/csv";
import type { DayPage } from "@/lib/core/paging";
import type { Viewer } from "@/lib/core/viewer";
import { memberOptions } from "@/lib/members/search";
import type { ActivityFilter } from "./filter";
import type { ActivityWithDetails } from "./get";
import { eachActivityPage } from "./list";
import "server-only";

export const activityCsvColumns = [
  "day",
  "last day",
  "type",
  "title",
  "state",
  "people",
  "goals",
  "principles",
  "counts for",
  "reach",
  "numbers",
  "country",
  "city",
  "language",
  "visibility",
  "links",
  "description",
  "id",
  "version",
];

/** What an edited list may change, and its version is of: the others follow from these, or from reviews. */
export const editableActivityColumns = activityCsvColumns.filter(
  (column) => !["state", "counts for", "reach", "id", "version"].includes(column),
);

/**
 * What the filter names as lines of a spreadsheet, a slice at a time; lists are parted by semicolons, names only as far as the
 * viewer may see them.
 */
export async function* activityCsvRows(viewer: Viewer, filter: ActivityFilter, sort: DayPage["sort"]) {
  for await (const page of eachActivityPage(viewer, filter, sort)) yield await activityCsvLines(viewer, page);
}

/** One line for each activity, which were chosen for this viewer; an import compares what it reads with them. */
export async function activityCsvLines(viewer: Viewer, rows: readonly ActivityWithDetails[]): Promise<CsvRow[]> {
  const ids = [...new Set(rows.flatMap(({ credits }) => credits.flatMap((credit) => credit.memberId ?? [])))];
  const seen = new Map((await memberOptions(viewer, ids)).map((member) => [member.id, member.name]));
  const list = (texts: (string | null | undefined)[]) => texts.filter(Boolean).join("; ");
  return rows.map((row) => {
    const people = row.credits.filter((credit) => credit.declinedAt === null);
    const tags = row.tags.filter((tag) => tag.removedAt === null);
    const nameOf = (credit: (typeof people)[number]) =>
      credit.memberId ? (seen.get(credit.memberId) ?? "a member") : credit.guestName;
    const line = [
      row.isDayOpen ? "" : row.startsOn,
      row.endsOn,
      row.type,
      row.title,
      row.state,
      list(people.map((credit) => `${nameOf(credit)} (${credit.part})`)),
      list(tags.map((tag) => tag.goalKey)),
      list(tags.map((tag) => tag.principleKey)),
      list(row.programs.filter((program) => program.counts).map((program) => program.programKey)),
      row.reach,
      list(row.figures.map((figure) => `${figure.key}: ${figure.value}`)),
      row.country ?? row.countryAsWritten,
      row.city,
      row.language,
      row.visibility,
      list(row.links),
      row.description,
      row.id,
    ];
    return [...line, cellsVersion(editableActivityColumns.map((column) => line[activityCsvColumns.indexOf(column)]))];
  });
}
