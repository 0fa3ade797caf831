import { paramsOf } from "@/app/_ui/search-params";
import { today } from "@/lib/core/clock";
import { csvResponse } from "@/lib/core/csv";
import { requireViewer } from "@/lib/core/current-viewer";
import { factCsv, factCsvColumns } from "@/lib/facts/csv-export";
import { allTermsByAttention } from "@/lib/triage/list";
import { readTriageFilter } from "@/lib/triage/schema";

/** The facts of those whose terms the list shows under these filters. */
export async function GET(request: Request): Promise<Response> {
  const viewer = await requireViewer("manager", "/terms");
  const url = new URL(request.url);
  const terms = await allTermsByAttention(viewer, readTriageFilter(paramsOf(url.searchParams)));
  const memberIds = terms.map(({ memberId }) => memberId);
  return csvResponse(`facts-${today(viewer.timeZone)}.csv`, factCsvColumns, await factCsv(viewer, memberIds));
}
