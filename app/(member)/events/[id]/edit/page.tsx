import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Page } from "@/app/_ui/page";
import { PageHeader } from "@/app/_ui/page-header";
import { requireViewer } from "@/lib/core/current-viewer";
import { eventFactsOf } from "@/lib/events/facts";
import { findEvent } from "@/lib/events/get";
import { findGroup } from "@/lib/groups/get";
import { EventForm } from "../../_form/event-form";
import { namesOf } from "../../_form/member-names";
import { eventOptions } from "../../_form/options";
import { valuesOf } from "../../_form/values";

export const metadata: Metadata = { title: "Change an event" };

/** Changes an event; leads of its groups and whoever manages one. */
export default async function EditEvent({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const viewer = await requireViewer("member", `/events/${id}/edit`);
  const event = await findEvent(viewer, id);
  if (!event?.mayRun) notFound();
  const group = await findGroup(viewer, event.hosts[0]?.id ?? "");
  if (!group) notFound();
  const options = await eventOptions(viewer, group, [event.kind, ...event.goals, ...event.principles]);
  return (
    <Page width="form">
      <PageHeader
        title="Change an event"
        context="The activities from this event change too, unless their people have changed them."
      />
      <EventForm
        key={event.version}
        options={{ ...options, last: null }}
        values={valuesOf(event, eventFactsOf(event))}
        keep={`${viewer.memberId}:event:${event.id}`}
        names={await namesOf(viewer, event)}
        isPlanned={event.state === "planned"}
      />
    </Page>
  );
}
