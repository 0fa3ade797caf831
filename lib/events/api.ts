import { listOrders, listParameters, orderOf, placeIn, placeToSend } from "@/lib/core/api/list-page";
import { readDayCursor } from "@/lib/core/paging";
import type { Viewer } from "@/lib/core/viewer";
import { eventFilter } from "./filter";
import { type Event, getEvent } from "./get";
import { listChangedEvents, listEventsPage } from "./list";
import { eventPeople } from "./people";
import "server-only";
import { z } from "zod";

/** How the events are asked for through the API. */
export const eventApiQuery = z.object({
  ...eventFilter.shape,
  sort: listOrders(["-day", "day"]),
  ...listParameters,
});

/** A page of the events that the filter names, the latest first unless another order is asked for. */
export async function eventRecords(viewer: Viewer, asked: z.output<typeof eventApiQuery>) {
  const { sort: _sort, after, limit, updatedAfter, ...filter } = asked;
  const order = orderOf(asked, "-day");
  if (order === "updated") {
    const { rows, ...places } = await listChangedEvents(viewer, filter, { after, limit, updatedAfter });
    return { ...places, items: eventsAsData(rows) };
  }
  const page = {
    order: order === "day" ? "earliest" : "latest",
    after: placeIn(order, after, readDayCursor),
    limit,
  } as const;
  const { events, next } = await listEventsPage(viewer, filter, page);
  return { next: placeToSend(order, next), resume: null, items: eventsAsData(events) };
}

function eventsAsData(rows: Awaited<ReturnType<typeof listEventsPage>>["events"]) {
  return rows.map(({ hosts, ...event }) => ({ ...publishedEvent(event), groups: hosts.map(hostAsData) }));
}

/** One event with sessions and speakers, members by names that the viewer may see. */
export async function eventRecord(viewer: Viewer, { id }: { id: string }) {
  const whole = await getEvent(viewer, id);
  const { mayRun, hosts, sessions, volunteers, ...event } = whole;
  const { organisers, seen } = await eventPeople(viewer, whole);
  const person = ({ memberId, guestName }: { memberId: string | null; guestName: string | null }) => {
    const member = seen.find((one) => one.id === memberId);
    if (member) return { memberId, name: member.name, slug: member.slug, guestName: null };
    return { memberId: null, name: null, slug: null, guestName };
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
  const { titleFolded, searchText, linkFolded, createdById, askedAt, sourceKey, removedAt, ...facts } = event;
  return facts;
}

function hostAsData({ id, slug, name }: { id: string; slug: string; name: string }) {
  return { id, slug, name };
}
