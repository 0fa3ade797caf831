import type { CSSProperties } from "react";
import { formatDay, plural } from "@/app/_ui/format";
import { daysBetween } from "@/lib/core/clock";
import type { CycleDate } from "@/lib/cycles/state";
import classes from "./cycle.module.css";

/** Of the width of the page in pixels, that much a label needs to the next dot. */
const room = 110 / 1088;

/** The days of a cycle on a line to scale, with where today is; on a phone one below the other. */
export function DatesLine({ dates, today, terms }: { dates: readonly CycleDate[]; today: string; terms: number }) {
  const [first, last] = [dates[0]?.on ?? today, dates.at(-1)?.on ?? today];
  const whole = Math.max(1, daysBetween(first, last));
  const placeOf = (day: string) => Math.min(1, Math.max(0, daysBetween(first, day) / whole));
  const at = placeOf(today);
  const isWithin = today > first && today < last;
  return (
    <div className={classes.dates}>
      <div className={classes.line} aria-hidden="true">
        <i style={{ width: `${100 * at}%` }} />
        {isWithin ? (
          <b style={{ left: `${100 * at}%` }} data-turned={at > 0.9 ? "" : undefined}>
            <span>today, {formatDay(today, "short")}</span>
          </b>
        ) : null}
      </div>
      <ol>
        {dates.map((date, place) => {
          const own = placeOf(date.on);
          const next = dates[place + 1];
          const isTurned = next ? placeOf(next.on) - own < room && own > room : true;
          return (
            <li
              key={date.key}
              style={{ "--at": `${100 * own}%` } as CSSProperties}
              data-past={date.isPast ? "" : undefined}
              data-turned={isTurned ? "" : undefined}
            >
              <strong>{date.label}</strong>
              <span>
                {formatDay(date.on, date.on.slice(0, 4) === today.slice(0, 4) ? "short" : "day")}
                {date.key === "opens" ? `, ${plural(terms, "term")}` : ""}
              </span>
            </li>
          );
        })}
      </ol>
    </div>
  );
}
