import { TextLink } from "@/app/_ui/links";
import { Notice } from "@/app/_ui/notice";
import type { EventWithDetails } from "@/lib/events/get";

/** What has happened, and the next useful thing, offered and never demanded. */
export function EventNotice({ event, saved }: { event: EventWithDetails; saved: string | string[] | undefined }) {
  if (!event.mayRun || typeof saved !== "string" || !["logged", "planned", "changed"].includes(saved)) return null;
  const edit = `/events/${event.id}/edit`;
  const next = [
    event.sessions.length === 0 ? "speakers" : null,
    event.photosLink ? null : "photos",
    event.attendeesInPerson !== null && event.attendeesOnline === null ? "an online count" : null,
  ].filter(Boolean);
  if (saved === "planned") return <Notice>Planned. It is in the calendar and in the group’s feed.</Notice>;
  if (saved === "changed") return <Notice>Changes saved.</Notice>;
  return (
    <Notice>
      Logged. The people who led it and who spoke get their credit.{" "}
      {next.length > 0 ? (
        <>
          If you have a moment: <TextLink href={edit}>add {next.join(", ")}</TextLink>.
        </>
      ) : null}
    </Notice>
  );
}
