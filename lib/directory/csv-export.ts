import { type CsvRow, cellsVersion } from "@/lib/core/csv";
import { describeTermState, termStateOn } from "@/lib/terms/status";
import type { allMembersMatching } from "./list";
import "server-only";

export const memberCsvColumns = [
  "name",
  "address",
  "email",
  "country",
  "city",
  "programs",
  "details",
  "levels",
  "terms",
  "activities",
  "last",
  "id",
  "version",
];

/** What an edited list may change, and its version is of. */
export const editableMemberColumns = ["name", "email", "country", "city"];

/** A member who was chosen for the viewer as a line of a spreadsheet, with the terms of the day where they live; an import knows them again by their id. */
export function memberCsvLine(row: Awaited<ReturnType<typeof allMembersMatching>>[number]): CsvRow {
  const standing = row.terms.filter((term) => termStateOn(term, term.today) !== "ended");
  const joined = (parts: (string | null)[]) => parts.filter(Boolean).join("; ");
  return [
    row.name,
    `/members/${row.slug}`,
    row.email,
    row.country,
    row.city,
    joined(standing.map(({ shortName }) => shortName)),
    joined(standing.map(({ group, detail }) => group ?? detail)),
    joined(standing.map(({ level }) => level)),
    joined(standing.map((term) => describeTermState(term, term.today))),
    row.activities,
    row.lastOn,
    row.id,
    cellsVersion([row.name, row.email, row.country, row.city]),
  ];
}
