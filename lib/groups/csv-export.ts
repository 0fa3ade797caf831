import { type CsvRow, cellsVersion } from "@/lib/core/csv";
import type { groupsMatching } from "./list";
import type { GroupFacts } from "./schema";
import "server-only";

/** What an edited list may change; its version is of these. */
export const editableGroupColumns = [
  "name",
  "kind",
  "country",
  "city",
  "latitude",
  "longitude",
  "members",
  "members_as_of",
];

export const groupCsvColumns = [...editableGroupColumns, "state", "last_event", "next_event", "address", "version"];

type EditableFacts = Pick<
  GroupFacts,
  | "name"
  | "kind"
  | "country"
  | "countryAsWritten"
  | "city"
  | "latitude"
  | "longitude"
  | "statedMembers"
  | "statedMembersOn"
>;

/** What a list says of a group in the columns that somebody may edit. */
export function editableGroupCells(group: EditableFacts): CsvRow {
  return [
    group.name,
    group.kind,
    group.country ?? group.countryAsWritten,
    group.city,
    group.latitude,
    group.longitude,
    group.statedMembers,
    group.statedMembersOn,
  ];
}

/** A group that was chosen for the viewer as a line of a spreadsheet; an import compares what it reads with it, and knows it by its address. */
export function groupCsvLine(group: Awaited<ReturnType<typeof groupsMatching>>[number]): CsvRow {
  const editable = editableGroupCells(group);
  const found = [group.state, group.lastHeldOn, group.nextOn];
  return [...editable, ...found, `/groups/${group.slug}`, cellsVersion(editable)];
}
