import { activityCsvColumns, activityCsvRows } from "@/lib/activities/csv-export";
import { readActivityFilter } from "@/lib/activities/filter";
import { csvResponse } from "@/lib/core/csv";
import { requireViewer } from "@/lib/core/current-viewer";
import { readDayPage } from "@/lib/core/paging";
import { paramsOf } from "../../../_ui/search-params";

/** Just what the list shows, as a spreadsheet that no formula hides in; streamed, however long it is. */
export async function GET(request: Request): Promise<Response> {
  const asked = paramsOf(new URL(request.url).searchParams);
  const viewer = await requireViewer("member", "/activities");
  const rows = activityCsvRows(viewer, readActivityFilter(asked), readDayPage(asked).sort);
  return csvResponse("activities.csv", activityCsvColumns, rows);
}
