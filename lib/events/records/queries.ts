import "server-only";
import { z } from "zod";
import { parse } from "../../command";
import { memberOptions } from "../../members/queries";
import type { Viewer } from "../../viewer";
import { organisersOf } from "../crediting/queries";
import { listEvents } from "../lists/queries";
import { eventFilter } from "../lists/schema";
import { type Event, getEvent } from "../queries";

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
    items: rows.map(({ hosts, ...event }) => ({ ...published(event), groups: hosts.map(groupOf) })),
  };
}

/** One event with sessions and speakers, members by names that the viewer may see. */
export async function eventRecord(viewer: Viewer, { id = "" }: Record<string, string>) {
  const whole = await getEvent(viewer, id);
  const { mayRun, hosts, sessions, volunteers, ...event } = whole;
  const organisers = await organisersOf(viewer, whole);
  const people = [...sessions.flatMap(({ speakers }) => speakers), ...volunteers];
  const seen = await memberOptions(viewer, [...new Set(people.flatMap(({ memberId }) => memberId ?? []))]);
  const person = ({ memberId, guestName }: { memberId: string | null; guestName: string | null }) => {
    const member = seen.find((one) => one.id === memberId);
    return member ? { memberId, name: member.name, slug: member.slug } : { guestName };
  };
  return {
    ...published(event),
    groups: hosts.map(groupOf),
    organisers: organisers.map(({ id: memberId, name, slug }) => ({ memberId, name, slug })),
    sessions: sessions.map(({ eventId, speakers, ...session }) => ({ ...session, speakers: speakers.map(person) })),
    volunteers: volunteers.map(person),
  };
}

function published<Row extends Event>(event: Row) {
  const { titleFolded, linkFolded, createdById, askedAt, sourceKey, ...facts } = event;
  return facts;
}

function groupOf({ id, slug, name }: { id: string; slug: string; name: string }) {
  return { id, slug, name };
}
