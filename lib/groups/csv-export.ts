import type { CsvRow } from "@/lib/core/csv";
import type { groupsMatching } from "./list";
import "server-only";

export const groupCsvColumns = [
  "name",
  "address",
  "kind",
  "country",
  "city",
  "latitude",
  "longitude",
  "members",
  "members_as_of",
  "state",
  "last_event",
  "next_event",
];

/** A group that was chosen for the viewer as a line of a spreadsheet; an import knows it again by its address. */
export function groupCsvLine(group: Awaited<ReturnType<typeof groupsMatching>>[number]): CsvRow {
  return [
    group.name,
    `/groups/${group.slug}`,
    group.kind,
    group.country ?? group.countryAsWritten,
    group.city,
    group.latitude,
    group.longitude,
    group.statedMembers,
    group.statedMembersOn,
    group.state,
    group.lastHeldOn,
    group.nextOn,
  ];
}
