import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Empty } from "@/app/_ui/empty";
import { Page } from "@/app/_ui/page";
import { PageHeader } from "@/app/_ui/page-header";
import { today } from "@/lib/core/clock";
import { requireViewer } from "@/lib/core/current-viewer";
import { findEvent } from "@/lib/events/get";
import { whenWords } from "../../_list/when-words";
import { AttendeeList } from "./attendee-list";

export const metadata: Metadata = { title: "Attendees from a list" };

/** Reads from a list how many came, and which members; leads of the event's groups and whoever manages one. */
export default async function AttendeesOfEvent({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const viewer = await requireViewer("member", `/events/${id}/attendees`);
  const event = await findEvent(viewer, id);
  if (!event?.mayRun) notFound();
  const { version, format, attendeesInPerson, attendeesOnline, state, startsOn, timeZone } = event;
  const isAhead = startsOn > today(timeZone);
  return (
    <Page width="form">
      <PageHeader
        title="Attendees from a list"
        context={
          <>
            {event.title}, {whenWords(event)}
          </>
        }
      />
      {isAhead || state === "cancelled" ? (
        <Empty
          title={isAhead ? "This is still to come" : "This was cancelled"}
          second={{ href: `/events/${id}`, label: "Back to the event" }}
        >
          {isAhead ? "You can add a list after the event has begun." : "If it took place, undo the cancellation first."}
        </Empty>
      ) : (
        <AttendeeList event={{ id, version, format, attendeesInPerson, attendeesOnline }} />
      )}
    </Page>
  );
}
