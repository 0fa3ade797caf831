import { today } from "@/lib/core/clock";
import { csvResponse } from "@/lib/core/csv";
import { currentViewer } from "@/lib/core/current-viewer";
import { groupCsvColumns, groupCsvLine } from "@/lib/groups/csv-export";
import { groupsMatching } from "@/lib/groups/list";
import { readGroupFilter } from "@/lib/groups/schema";
import { paramsOf } from "../../../_ui/search-params";

/** Just what the list shows under these filters, every page of it. */
export async function GET(request: Request): Promise<Response> {
  const viewer = await currentViewer();
  const rows = await groupsMatching(viewer, readGroupFilter(paramsOf(new URL(request.url).searchParams)));
  return csvResponse(`groups-${today(viewer.timeZone)}.csv`, groupCsvColumns, rows.map(groupCsvLine));
}
