import { today } from "@/lib/core/clock";
import { csvResponse } from "@/lib/core/csv";
import { requireViewer } from "@/lib/core/current-viewer";
import { groupCsvColumns, groupCsvLine } from "@/lib/groups/csv-export";
import { listManagedGroups } from "@/lib/groups/list-managed";
import { readManagedGroupFilter } from "@/lib/groups/schema";
import { paramsOf } from "../../../_ui/search-params";

/** Just what the list shows under these filters, every page of it. */
export async function GET(request: Request): Promise<Response> {
  const viewer = await requireViewer("manager", "/admin/groups");
  const rows = await listManagedGroups(viewer, readManagedGroupFilter(paramsOf(new URL(request.url).searchParams)));
  const lines = rows.map((group) => [...groupCsvLine(group), group.leads]);
  return csvResponse(`groups-${today(viewer.timeZone)}.csv`, [...groupCsvColumns, "leads"], lines);
}
