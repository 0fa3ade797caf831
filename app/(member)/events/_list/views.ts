import type { Params } from "@/app/_ui/search-params";
import { today } from "@/lib/core/clock";
import type { Viewer } from "@/lib/core/viewer";
import { type EventFilter, readEventFilter } from "@/lib/events/filter";
import { pastEvents } from "@/lib/events/filter-conditions";
import { daysOf, monthOf } from "./months";

export const views = [
  { key: "ahead", label: "Upcoming" },
  { key: "month", label: "Month" },
  { key: "past", label: "Past" },
] as const;

/** What an address of the calendar asks for: its view, its filter, and what of the two is shown. The same for page and export. */
export function askedOf(viewer: Viewer, params: Params) {
  const filter = readEventFilter(params);
  const day = today(viewer.timeZone);
  const month = monthOf(params.month, day);
  const view = views.find(({ key }) => key === params.view)?.key ?? "ahead";
  const spans: Record<typeof view, EventFilter> = {
    ahead: { ...filter, from: day, state: ["planned", "cancelled"] },
    past: { ...filter, to: day, state: undefined },
    month: { ...filter, from: month.from, to: month.to },
  };
  const planned: EventFilter = { ...spans.ahead, state: ["planned"] };
  return {
    view,
    filter,
    day,
    month,
    /** What the heading counts: what is still planned, what was, or the days of the month alone. */
    counted: { ahead: planned, past: spans.past, month: { ...filter, ...daysOf(month) } }[view],
    shown: spans[view],
    order: view === "past" ? ("latest" as const) : ("earliest" as const),
    also: view === "past" ? pastEvents(viewer, day, { cancelled: params.cancelled === "shown" }) : undefined,
  };
}
