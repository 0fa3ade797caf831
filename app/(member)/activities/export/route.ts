import { stringify } from "csv-stringify/sync";
import { activityCsvColumns, activityCsvRows } from "@/lib/activities/csv-export";
import { readActivityFilter } from "@/lib/activities/filter";
import { eachActivityPage } from "@/lib/activities/list";
import { requireViewer } from "@/lib/core/current-viewer";
import { readDayPage } from "@/lib/core/day-paging";

/** Just what the list shows, as a spreadsheet that no formula hides in; streamed, however long it is. */
export async function GET(request: Request): Promise<Response> {
  const query = new URL(request.url).searchParams;
  const asked = Object.fromEntries([...new Set(query.keys())].map((name) => [name, query.getAll(name)]));
  const single = Object.fromEntries(Object.entries(asked).map(([name, all]) => [name, all.length > 1 ? all : all[0]]));
  const viewer = await requireViewer("member", "/activities");
  const slices = eachActivityPage(viewer, readActivityFilter(single), readDayPage(single).sort);
  const lines = (rows: unknown[][]) => new TextEncoder().encode(stringify(rows, { escape_formulas: true }));
  const body = new ReadableStream<Uint8Array>({
    start: (controller) => controller.enqueue(new TextEncoder().encode(`\ufeff${stringify([activityCsvColumns])}`)),
    async pull(controller) {
      const { done, value } = await slices.next();
      if (done) return controller.close();
      controller.enqueue(lines(await activityCsvRows(viewer, value)));
    },
    async cancel() {
      await slices.return();
    },
  });
  const headers = {
    "Content-Type": "text/csv; charset=utf-8",
    "Content-Disposition": 'attachment; filename="activities.csv"',
    "Cache-Control": "no-store",
  };
  return new Response(body, { headers });
}
