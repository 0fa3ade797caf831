import { eventFormatLabels } from "@/lib/events/formats";
import type { FeedEvent } from "./feed-event";

export type FeedAbout = { title: string; base: string; page: string; self: string };

export function feedTitle({ title, state }: FeedEvent): string {
  return state === "cancelled" ? `Cancelled: ${title}` : title;
}

export function feedSummary(event: FeedEvent): string {
  const groups = event.hosts.map(({ name }) => name).join(", ");
  const when = [event.startsOn, event.startsAtClock].filter(Boolean).join(" ");
  return [groups, when, event.place ?? eventFormatLabels[event.format]].filter(Boolean).join(" · ");
}
