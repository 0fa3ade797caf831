import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { JsonLd } from "@/app/_sharing/json-ld";
import { publicMetadata } from "@/app/_sharing/page-metadata";
import { Markdown } from "@/app/_ui/markdown";
import { Page, WithRail } from "@/app/_ui/page";
import { PageHeader } from "@/app/_ui/page-header";
import { Stack } from "@/app/_ui/plain/row";
import { Text } from "@/app/_ui/plain/text";
import { eventKindOptions } from "@/lib/catalogue/event-kinds";
import { currentViewer } from "@/lib/core/current-viewer";
import { isSignedIn, type Viewer } from "@/lib/core/viewer";
import { countryName } from "@/lib/countries/names";
import { eventFormatLabels } from "@/lib/events/formats";
import { findEvent } from "@/lib/events/get";
import { othersCredited } from "@/lib/events/others-credited";
import { eventPeople } from "@/lib/events/people";
import { whenWords } from "../_list/when-words";
import { AttendingMembers } from "./attending-members";
import { EventActions } from "./event-actions";
import { eventJsonLd } from "./event-json-ld";
import { EventLinks } from "./event-links";
import { EventNotice } from "./event-notice";
import { EventRail } from "./event-rail";
import { Hosts } from "./hosts";
import { LedBy } from "./led-by";
import { Sessions } from "./sessions";
import { Volunteers } from "./volunteers";

/** The event once a request, for the page and for what it says of itself. */
const eventInSight = cache((viewer: Viewer, id: string) => findEvent(viewer, id));

type Asked = { params: Promise<{ id: string }>; searchParams: Promise<{ saved?: string | string[] }> };

export async function generateMetadata({ params }: Asked): Promise<Metadata> {
  const event = await eventInSight(await currentViewer(), (await params).id);
  if (!event) return { title: "We can’t show that page" };
  const path = `/events/${event.id}`;
  const place = event.format === "online" ? "online" : [event.city, event.country && countryName(event.country)];
  const where = [place].flat().filter(Boolean).join(", ");
  return publicMetadata({
    title: event.title,
    description: `${event.hosts.map(({ name }) => name).join(", ")}. ${whenWords(event)}${where ? `, ${where}` : ""}.`,
    path,
    picture: `${path}/preview.png`,
    feeds: { "text/calendar": `/feeds${path}.ics` },
  });
}

/** One event, for everybody: when and where, who spoke, how many came, and what it advanced. */
export default async function EventPage({ params, searchParams }: Asked) {
  const viewer = await currentViewer();
  const event = await eventInSight(viewer, (await params).id);
  if (!event) notFound();
  const people = await eventPeople(viewer, event);
  const kind = (await eventKindOptions(viewer, true)).find(({ key }) => key === event.kind);
  const place = [event.venue, event.city, event.country ? countryName(event.country) : null];
  return (
    <Page width="reading">
      {isSignedIn(viewer) ? null : <JsonLd data={eventJsonLd(event, people)} />}
      <EventNotice event={event} people={people} saved={(await searchParams).saved} />
      <PageHeader
        title={event.title}
        context={
          <Stack gap={4} above={6}>
            <Hosts hosts={event.hosts} />
            <span>{whenWords(event)}</span>
            <span>{[kind?.name, eventFormatLabels[event.format], ...place].filter(Boolean).join(" · ")}</span>
          </Stack>
        }
        actions={
          event.mayRun ? (
            <EventActions
              event={{
                ...{ id: event.id, version: event.version, state: event.state, title: event.title },
                hasOthers: (await othersCredited(viewer, event.id)).length > 0,
              }}
            />
          ) : null
        }
      />
      {event.state === "cancelled" ? (
        <Text tone="rust" weight={600} below={24}>
          Cancelled.{event.cancelledWhy ? ` ${event.cancelledWhy}` : ""}
        </Text>
      ) : null}
      <WithRail rail={<EventRail viewer={viewer} event={event} />}>
        {event.description ? <Markdown>{event.description}</Markdown> : null}
        <EventLinks event={event} />
        <LedBy event={event} people={people} />
        <Sessions event={event} people={people} />
        <Volunteers event={event} people={people} />
        <AttendingMembers viewer={viewer} event={event} people={people} />
      </WithRail>
    </Page>
  );
}
