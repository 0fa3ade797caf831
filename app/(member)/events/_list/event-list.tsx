import { GroupGlyph } from "@/app/_groups/group-glyph";
import { formatDay, formatNumber } from "@/app/_ui/format";
import type { Day } from "@/lib/core/clock";
import type { ListedEvent } from "@/lib/events/of-group";
import classes from "./event-list.module.css";

type EventListProps = { events: ListedEvent[]; today: Day; hidesGroup?: string };

/** Events by day: the day as a tile, what and whose, where, and how many came or why not. */
export function EventList({ events, today, hidesGroup }: EventListProps) {
  return (
    <ul className={classes.list} data-links>
      {events.map((event) => {
        const hosts = event.hosts.filter(({ id }) => id !== hidesGroup);
        const where = event.format === "online" ? "online" : [event.venue, event.city].filter(Boolean).join(", ");
        return (
          <li key={event.id} className={classes.event} {...(event.state === "cancelled" && { "data-cancelled": true })}>
            <time dateTime={event.startsOn} className={classes.day}>
              <b>{Number(event.startsOn.slice(8))}</b>
              {formatDay(event.startsOn, "month")}
            </time>
            <span className={classes.what}>
              <a
                href={`/events/${event.id}`}
                className={classes.title}
                {...(event.language && event.language !== "en" && { lang: event.language })}
              >
                {event.title}
              </a>
              <span className={classes.detail}>
                {hosts.map(({ id, name, kind }) => (
                  <span key={id} className={classes.host}>
                    <GroupGlyph kind={kind} size={8} /> {name}
                  </span>
                ))}
                {[event.startsAtClock, where].filter(Boolean).join(", ")}
              </span>
            </span>
            <span className={classes.aside}>{asideOf(event, today)}</span>
          </li>
        );
      })}
    </ul>
  );
}

function asideOf(event: ListedEvent, today: Day): string {
  if (event.state === "cancelled") return "cancelled";
  const isPlanned = event.state === "planned";
  if (isPlanned && (event.endsOn ?? event.startsOn) >= today) return "";
  const { attendeesInPerson: room, attendeesOnline: online } = event;
  if (room === null && online === null) return isPlanned ? "not counted yet" : "unknown";
  return [room === null ? null : `${formatNumber(room)} came`, online ? `${formatNumber(online)} online` : null]
    .filter(Boolean)
    .join(", ");
}
