import { today } from "@/lib/core/clock";
import { csvResponse } from "@/lib/core/csv";
import { requireViewer } from "@/lib/core/current-viewer";
import { listManagedGroups } from "@/lib/groups/list-managed";
import { readManagedGroupFilter } from "@/lib/groups/schema";
import { paramsOf } from "../../../_ui/search-params";

const heads = [
  "name",
  "address",
  "kind",
  "country",
  "city",
  "state",
  "leads",
  "members",
  "members_as_of",
  "last_event",
];

/** Just what the list shows under these filters, every page of it. */
export async function GET(request: Request): Promise<Response> {
  const viewer = await requireViewer("manager", "/admin/groups");
  const rows = await listManagedGroups(viewer, readManagedGroupFilter(paramsOf(new URL(request.url).searchParams)));
  const lines = rows.map((group) => [
    group.name,
    `/groups/${group.slug}`,
    group.kind,
    group.country ?? group.countryAsWritten,
    group.city,
    group.state,
    group.leads,
    group.statedMembers,
    group.statedMembersOn,
    group.lastHeldOn,
  ]);
  return csvResponse(`groups-${today(viewer.timeZone)}.csv`, heads, lines);
}
