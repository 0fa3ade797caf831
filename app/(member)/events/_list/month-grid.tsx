import { GroupGlyph } from "@/app/_groups/group-glyph";
import { formatDay } from "@/app/_ui/format";
import { Icon } from "@/app/_ui/icon";
import { IconLink, TextLink } from "@/app/_ui/links";
import { Heading } from "@/app/_ui/plain/heading";
import { Row } from "@/app/_ui/plain/row";
import { type Params, withParams } from "@/app/_ui/search-params";
import { addMonths } from "@/lib/core/clock";
import type { ListedEvent } from "@/lib/events/of-group";
import classes from "./month-grid.module.css";
import type { Month } from "./months";

const weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

type MonthGridProps = { events: ListedEvent[]; month: Month; today: string; params: Params };

/** A month of events as weeks; on a phone the days that have any, one below the other. */
export function MonthGrid({ events, month, today, params }: MonthGridProps) {
  const first = `${month.key}-01`;
  const hrefOf = (shift: number) =>
    withParams("/events", params, { view: "month", month: addMonths(first, shift).slice(0, 7) });
  const on = (day: string) =>
    events
      .filter((event) => event.startsOn <= day && (event.endsOn ?? event.startsOn) >= day)
      .sort((one, other) => (one.startsAtClock ?? "").localeCompare(other.startsAtClock ?? ""));
  return (
    <section aria-label={formatDay(first, "month")}>
      <Row gap={8} below={12} above={16}>
        <Heading level={2} style={{ minWidth: 110 }}>
          {formatDay(first, "month")}
        </Heading>
        <IconLink href={hrefOf(-1)} label="The month before">
          <Icon name="chevronLeft" />
        </IconLink>
        <IconLink href={hrefOf(1)} label="The next month">
          <Icon name="chevronRight" />
        </IconLink>
        {today.startsWith(month.key) ? null : (
          <TextLink href={withParams("/events", params, { view: "month", month: undefined })} fz="sm">
            This month
          </TextLink>
        )}
      </Row>
      <div className={classes.heads} aria-hidden="true">
        {weekdays.map((day) => (
          <span key={day}>{day}</span>
        ))}
      </div>
      <ol className={classes.days} data-links>
        {month.days.map((day) => {
          const found = on(day);
          return (
            <li
              key={day}
              {...(!day.startsWith(month.key) && { "data-outside": true })}
              {...(day === today && { "data-today": true })}
              {...(found.length === 0 && { "data-empty": true })}
            >
              <time dateTime={day}>
                <span className={classes.narrow}>{formatDay(day, "weekday")}</span>
                <span className={classes.wide}>{Number(day.slice(8))}</span>
              </time>
              {found.map((event) => (
                <a
                  key={event.id}
                  href={`/events/${event.id}`}
                  {...(event.state === "cancelled" && { "data-cancelled": true })}
                  title={`${event.title}, ${event.hosts.map(({ name }) => name).join(", ")}`}
                >
                  {event.hosts[0] ? <GroupGlyph kind={event.hosts[0].kind} size={8} /> : null}
                  <span>
                    {event.startsAtClock ? `${event.startsAtClock} ` : ""}
                    {event.title}
                  </span>
                </a>
              ))}
            </li>
          );
        })}
      </ol>
    </section>
  );
}
