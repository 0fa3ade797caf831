import { Empty } from "@/app/_ui/empty";
import { plural } from "@/app/_ui/format";
import { TextLink } from "@/app/_ui/links";
import { Section } from "@/app/_ui/section";
import { EventList } from "@/app/(member)/events/_list/event-list";
import type { GroupRecord } from "@/lib/contributions/group-record";
import type { Day } from "@/lib/core/clock";
import type { Group } from "@/lib/groups/get";

type GroupEventsProps = { group: Group; record: GroupRecord; today: Day };

/** What is planned, the nearest first, and what was held or still has to be counted, the latest first. */
export function GroupEvents({ group, record, today }: GroupEventsProps) {
  const { ahead: next, past, counts } = record;
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
          <EventList events={next} today={today} hidesGroup={group.id} />
        </Section>
      ) : null}
      {past.length > 0 ? (
        <Section
          title="Past events"
          note={`${plural(counts.past, "event")}${counts.uncounted > 0 ? `, ${counts.uncounted} of them not counted yet` : ""}`}
          action={
            counts.past > past.length ? (
              <TextLink href={`/events?group=${group.slug}&view=past`}>All events</TextLink>
            ) : undefined
          }
        >
          <EventList events={past} today={today} hidesGroup={group.id} />
        </Section>
      ) : null}
    </>
  );
}
