import { today } from "@/lib/core/clock";
import { csvResponse } from "@/lib/core/csv";
import { currentViewer } from "@/lib/core/current-viewer";
import { groupsMatching } from "@/lib/groups/list";
import { readGroupFilter } from "@/lib/groups/schema";
import { paramsOf } from "../../../_ui/search-params";

const heads = [
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

/** Just what the list shows under these filters, every page of it. */
export async function GET(request: Request): Promise<Response> {
  const viewer = await currentViewer();
  const rows = await groupsMatching(viewer, readGroupFilter(paramsOf(new URL(request.url).searchParams)));
  const lines = rows.map((group) => [
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
  ]);
  return csvResponse(`groups-${today(viewer.timeZone)}.csv`, heads, lines);
}
