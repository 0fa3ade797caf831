import { notFound } from "next/navigation";
import { paramsOf } from "@/app/_ui/search-params";
import { today } from "@/lib/core/clock";
import { csvResponse } from "@/lib/core/csv";
import { requireViewer } from "@/lib/core/current-viewer";
import { cycleCsvColumns, cycleCsvSlices } from "@/lib/cycles/csv";
import { findCycle } from "@/lib/cycles/get";
import { readCycleTermFilter } from "@/lib/cycles/schema";

type Context = { params: Promise<{ id: string }> };

/** Just what the list shows under these filters, every page of it. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { id } = await params;
  const viewer = await requireViewer("manager", `/cycles/${id}`);
  const cycle = await findCycle(viewer, id);
  if (!cycle) notFound();
  const filter = readCycleTermFilter(paramsOf(new URL(request.url).searchParams));
  const name = `renewals-${today(viewer.timeZone)}.csv`;
  return csvResponse(name, cycleCsvColumns, cycleCsvSlices(viewer, cycle, filter));
}
