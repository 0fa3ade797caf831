import { fold } from "@/db/fold";
import { eventKindOptions } from "@/lib/catalogue/event-kinds";
import { catalogue } from "@/lib/catalogue/get";
import { addDays } from "@/lib/core/clock";
import { oneLine, plainLines } from "@/lib/core/one-line";
import type { Viewer } from "@/lib/core/viewer";
import { countryName } from "@/lib/countries/names";
import type { listEvents } from "@/lib/events/list";
import { eventMoments } from "@/lib/events/moments";
import { fromMicrodegrees } from "@/lib/groups/coordinates";
import "server-only";

/** As much of an event as a feed tells, in texts that every format can carry. */
export type FeedEvent = {
  id: string;
  title: string;
  description: string;
  state: "planned" | "held" | "cancelled";
  format: "in_person" | "online" | "hybrid";
  startsOn: string;
  startsAtClock: string | null;
  endsOn: string | null;
  timeZone: string;
  startsAt: Date;
  endsAt: Date | null;
  place: string | null;
  position: { latitude: number; longitude: number } | null;
  country: string | null;
  link: string | null;
  onlineLink: string | null;
  categories: string[];
  hosts: { slug: string; name: string }[];
  version: number;
  createdAt: Date;
  updatedAt: Date;
};

type EventRow = Awaited<ReturnType<typeof listEvents>>[number];

/** Rows of events as feeds tell them; of what the viewer may see already. */
export async function feedEvents(viewer: Viewer, rows: readonly EventRow[]): Promise<FeedEvent[]> {
  const kinds = new Map((await eventKindOptions(viewer, true)).map(({ key, name }) => [key, name]));
  const programs = new Map((await catalogue()).programs.map(({ key, name }) => [key, name]));
  return rows.map((row) => ({
    ...row,
    title: oneLine(row.title),
    description: plainLines(row.description),
    endsAt: row.endsAt ?? endOfLastDay(row),
    place: placeOf(row),
    position: positionOf(row),
    categories: categoriesOf(row, kinds, programs),
    hosts: row.hosts.map(({ slug, name }) => ({ slug, name: oneLine(name) })),
  }));
}

/** Of several days with a clock at their beginning alone: the midnight after the last one. */
function endOfLastDay({ startsOn, startsAtClock, endsOn, timeZone }: EventRow): Date | null {
  if (!startsAtClock || !endsOn || endsOn <= startsOn) return null;
  const next = addDays(endsOn, 1);
  return eventMoments({ startsOn: next, startsAtClock: null, endsOn: null, endsAtClock: null, timeZone }).startsAt;
}

function placeOf({ format, venue, city, country }: EventRow): string | null {
  const place = [venue, city, country ? countryName(country) : null].filter(Boolean).join(", ");
  return format === "online" ? "Online" : oneLine(place) || null;
}

/** Where its first group is at home, for an event in the same city: nobody says where exactly the event is. */
function positionOf({ format, city, country, hosts: [host] }: EventRow): FeedEvent["position"] {
  const latitude = fromMicrodegrees(host?.latitude ?? null);
  const longitude = fromMicrodegrees(host?.longitude ?? null);
  if (!host || format === "online" || latitude === null || longitude === null) return null;
  const isThere = fold(city ?? host.city ?? "") === fold(host.city ?? "") && (country ?? host.country) === host.country;
  return isThere ? { latitude, longitude } : null;
}

type Names = ReadonlyMap<string, string>;

function categoriesOf({ kind, hosts }: EventRow, kinds: Names, programs: Names): string[] {
  const names = [kinds.get(kind), ...hosts.map(({ programKey }) => programs.get(programKey ?? ""))];
  return [...new Set(names.flatMap((name) => (name ? [oneLine(name)] : [])))];
}
