import { paramsOf } from "@/app/_ui/search-params";
import { today } from "@/lib/core/clock";
import { csvResponse } from "@/lib/core/csv";
import { requireViewer } from "@/lib/core/current-viewer";
import { triageCsv, triageCsvColumns } from "@/lib/triage/csv-export";
import { readTriageFilter } from "@/lib/triage/schema";

/** Just what the list shows under these filters, every page of it. */
export async function GET(request: Request): Promise<Response> {
  const viewer = await requireViewer("manager", "/terms");
  const url = new URL(request.url);
  const rows = await triageCsv(viewer, readTriageFilter(paramsOf(url.searchParams)));
  return csvResponse(`terms-${today(viewer.timeZone)}.csv`, triageCsvColumns, rows);
}
