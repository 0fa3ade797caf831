import { plural } from "@/app/_ui/format";
import { TextLink } from "@/app/_ui/links";
import { Notice } from "@/app/_ui/notice";
import type { EventWithDetails } from "@/lib/events/get";
import type { EventPeople } from "@/lib/events/people";

type EventNoticeProps = { event: EventWithDetails; people: EventPeople; saved: string | string[] | undefined };

/** What has happened, what happens next, and what else would be useful, offered and never demanded. */
export function EventNotice({ event, people, saved }: EventNoticeProps) {
  if (!event.mayRun || typeof saved !== "string" || !["logged", "planned", "changed"].includes(saved)) return null;
  const edit = `/events/${event.id}/edit`;
  const next = [
    event.sessions.length === 0 ? "speakers" : null,
    event.photosLink ? null : "photos",
    event.attendeesInPerson !== null && event.attendeesOnline === null ? "an online count" : null,
  ].filter(Boolean);
  if (saved === "planned")
    return <Notice>Planned. It is in the calendar and in the group’s feed. After it we ask you how many came.</Notice>;
  if (saved === "changed")
    return (
      <Notice>
        Changes saved.
        {event.state === "held" ? " The activities from this event follow, and a reviewer looks at what changed." : ""}
      </Notice>
    );
  return (
    <Notice>
      Logged. {creditWords(event, people)}{" "}
      {next.length > 0 ? (
        <>
          If you have a moment: <TextLink href={edit}>add {next.join(", ")}</TextLink>.
        </>
      ) : null}
    </Notice>
  );
}

/** Who gets credit, and when it counts. */
function creditWords(event: EventWithDetails, { organisers, hiddenOrganisers }: EventPeople): string {
  const named = event.sessions.flatMap(({ speakers }) => speakers).flatMap(({ memberId }) => memberId ?? []);
  const [led, spoke] = [organisers.length + hiddenOrganisers, new Set(named).size];
  const who = [
    led > 0 ? `${plural(led, "person", "people")} who led it` : null,
    spoke > 0 ? `${plural(spoke, "member")} who spoke` : null,
  ].filter(Boolean);
  if (who.length === 0) return "Nobody gets credit for it yet.";
  return `Credit goes to ${who.join(" and ")}. A reviewer looks at it next; once it is confirmed, it counts.`;
}
