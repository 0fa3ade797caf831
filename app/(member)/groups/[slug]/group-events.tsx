import { Empty } from "@/app/_ui/empty";
import { plural } from "@/app/_ui/format";
import { TextLink } from "@/app/_ui/links";
import { Section } from "@/app/_ui/section";
import { EventList } from "@/app/(member)/events/_list/event-list";
import { today } from "@/lib/core/clock";
import type { Viewer } from "@/lib/core/viewer";
import { pastEvents } from "@/lib/events/filter-conditions";
import { countEvents, listEvents } from "@/lib/events/list";
import type { Group } from "@/lib/groups/get";

const shown = 8;

/** What is planned, the nearest first, and what was held or still has to be counted, the latest first. */
export async function GroupEvents({ viewer, group }: { viewer: Viewer; group: Group }) {
  const day = today(group.timeZone ?? viewer.timeZone);
  const filter = { group: [group.slug] };
  const next = await listEvents(
    viewer,
    { ...filter, from: day, state: ["planned", "cancelled"] },
    { order: "earliest", limit: shown },
  );
  const also = pastEvents(viewer, day);
  const past = await listEvents(viewer, filter, { limit: shown, also });
  const total = await countEvents(viewer, filter, also);
  const waiting = await countEvents(viewer, { ...filter, state: ["planned"] }, also);
  if (next.length + past.length === 0) {
    return (
      <Empty
        title="No event yet"
        action={group.mayRun ? { href: `/events/new?group=${group.slug}`, label: "Log an event" } : undefined}
      >
        {group.mayRun
          ? "Last night’s meetup takes a minute: a title, the day, a headcount, a link."
          : "No event was logged for this group yet."}
      </Empty>
    );
  }
  return (
    <>
      {next.length > 0 ? (
        <Section title="Next">
          <EventList events={next} today={day} hidesGroup={group.id} />
        </Section>
      ) : null}
      {past.length > 0 ? (
        <Section
          title="Past events"
          note={`${plural(total, "event")}${waiting > 0 ? `, ${waiting} of them not counted yet` : ""}`}
          action={
            total > shown ? <TextLink href={`/events?group=${group.slug}&view=past`}>All events</TextLink> : undefined
          }
        >
          <EventList events={past} today={day} hidesGroup={group.id} />
        </Section>
      ) : null}
    </>
  );
}
