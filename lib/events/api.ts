import { parse } from "@/lib/core/command";
import type { Viewer } from "@/lib/core/viewer";
import { eventFilter } from "./filter";
import { type Event, getEvent } from "./get";
import { listEvents } from "./list";
import { eventPeople } from "./people";
import "server-only";
import { z } from "zod";

/** How the events are asked for through the API, the latest first; page by `to`. */
export const eventQuestion = z.object({
  ...eventFilter.shape,
  limit: z.coerce.number().int().min(1).max(200).optional(),
});

/** The events that the filter names, the latest first. */
export async function eventRecords(viewer: Viewer, asked: Record<string, string>) {
  const { limit = 50, ...filter } = parse(eventQuestion, asked);
  const rows = await listEvents(viewer, filter, { limit });
  return {
    items: rows.map(({ hosts, ...event }) => ({ ...publishedEvent(event), groups: hosts.map(hostAsData) })),
  };
}

/** One event with sessions and speakers, members by names that the viewer may see. */
export async function eventRecord(viewer: Viewer, { id = "" }: Record<string, string>) {
  const whole = await getEvent(viewer, id);
  const { mayRun, hosts, sessions, volunteers, ...event } = whole;
  const { organisers, seen } = await eventPeople(viewer, whole);
  const person = ({ memberId, guestName }: { memberId: string | null; guestName: string | null }) => {
    const member = seen.find((one) => one.id === memberId);
    return member ? { memberId, name: member.name, slug: member.slug } : { guestName };
  };
  return {
    ...publishedEvent(event),
    groups: hosts.map(hostAsData),
    organisers: organisers.map(({ id: memberId, name, slug }) => ({ memberId, name, slug })),
    sessions: sessions.map(({ eventId, speakers, ...session }) => ({ ...session, speakers: speakers.map(person) })),
    volunteers: volunteers.map(person),
  };
}

function publishedEvent<Row extends Event>(event: Row) {
  const { titleFolded, linkFolded, createdById, askedAt, sourceKey, ...facts } = event;
  return facts;
}

function hostAsData({ id, slug, name }: { id: string; slug: string; name: string }) {
  return { id, slug, name };
}
