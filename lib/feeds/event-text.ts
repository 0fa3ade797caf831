import { countryName } from "@/lib/countries/names";
import { eventFormatLabels } from "@/lib/events/formats";

/** As much of an event as a feed tells. */
export type FeedEvent = {
  id: string;
  title: string;
  description: string;
  state: "planned" | "held" | "cancelled";
  format: "in_person" | "online" | "hybrid";
  startsOn: string;
  startsAtClock: string | null;
  endsOn: string | null;
  startsAt: Date;
  endsAt: Date | null;
  venue: string | null;
  city: string | null;
  country: string | null;
  link: string | null;
  onlineLink: string | null;
  version: number;
  createdAt: Date;
  updatedAt: Date;
  hosts: readonly { name: string }[];
};

export type FeedAbout = { title: string; base: string; self: string };

export function feedTitle({ title, state }: FeedEvent): string {
  return state === "cancelled" ? `Cancelled: ${title}` : title;
}

export function feedPlace({ format, venue, city, country }: FeedEvent): string | null {
  const place = [venue, city, country ? countryName(country) : null].filter(Boolean).join(", ");
  return format === "online" ? "Online" : place || null;
}

export function feedSummary(event: FeedEvent): string {
  const groups = event.hosts.map(({ name }) => name).join(", ");
  const when = [event.startsOn, event.startsAtClock].filter(Boolean).join(" ");
  return [groups, when, feedPlace(event) ?? eventFormatLabels[event.format]].filter(Boolean).join(" · ");
}
