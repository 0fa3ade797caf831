import { countedUpTo } from "@/lib/activities/filter";
import { countryName } from "@/lib/countries/names";
import type { NextEvents as Coming } from "@/lib/events/list";
import { formatDay, formatUpTo } from "../_ui/format";
import { Icon } from "../_ui/icon";
import { TextLink } from "../_ui/links";
import classes from "./front.module.css";

/** What groups hold next, wherever that is, and the way to a group nearby. */
export function NextEvents({ events, count }: Coming) {
  return (
    <section aria-labelledby="events">
      <div className={classes.eventsHead}>
        <h2 id="events" className={classes.title}>
          Next events
        </h2>
        <search className={classes.search}>
          <form action="/groups">
            <Icon name="search" size={16} />
            <input
              name="q"
              type="search"
              aria-label="Find a group in your city"
              placeholder="Find a group in your city"
              maxLength={80}
            />
          </form>
        </search>
      </div>
      {events.length === 0 ? (
        <p className={classes.nothing}>
          Nothing is planned yet. <TextLink href="/events?view=past">See what was held</TextLink>
        </p>
      ) : (
        <ul className={classes.events} data-links>
          {events.map(({ id, title, language, startsOn, startsAtClock, format, city, country, hosts }) => (
            <li key={id}>
              <time dateTime={startsOn}>
                <b>{Number(startsOn.slice(8))}</b>
                {formatDay(startsOn, "month").slice(0, 3)}
              </time>
              <div>
                <h3>
                  <a href={`/events/${id}`} lang={language ?? undefined}>
                    {title}
                  </a>
                </h3>
                <p>
                  {[...hosts.map(({ name }) => name), placeOf({ format, city, country })].filter(Boolean).join(", ")}
                </p>
              </div>
              <p>
                {formatDay(startsOn, "weekday").slice(0, 3)}
                {startsAtClock ? ` ${startsAtClock}, local time` : ""}
              </p>
            </li>
          ))}
        </ul>
      )}
      {count > events.length ? (
        <p className={classes.all}>
          <TextLink href="/events">All {formatUpTo(count, countedUpTo)} events to come</TextLink>
        </p>
      ) : null}
    </section>
  );
}

type Place = { format: string; city: string | null; country: string | null };

function placeOf({ format, city, country }: Place): string {
  const place = [city, country ? countryName(country) : null].filter(Boolean).join(", ");
  if (format === "online") return "online";
  if (format !== "hybrid") return place;
  return place ? `online and in ${place}` : "online and in person";
}
