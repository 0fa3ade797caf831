import { today } from "@/lib/core/clock";
import { csvResponse } from "@/lib/core/csv";
import { currentViewer } from "@/lib/core/current-viewer";
import { eventCsvColumns, eventCsvLine } from "@/lib/events/csv-export";
import { listEvents } from "@/lib/events/list";
import { paramsOf } from "../../../_ui/search-params";
import { askedOf } from "../_list/views";

const most = 10_000;

/** What the calendar shows at this address, all its pages, in its order; an unknown number is left blank. */
export async function GET(request: Request): Promise<Response> {
  const viewer = await currentViewer();
  const { shown, order, also } = askedOf(viewer, paramsOf(new URL(request.url).searchParams));
  const events = await listEvents(viewer, shown, { order, also, limit: most });
  return csvResponse(`events-${today(viewer.timeZone)}.csv`, eventCsvColumns, events.map(eventCsvLine));
}
