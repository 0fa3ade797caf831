import { firstNameOf } from "@/lib/core/words";
import type { SinceConfirmed } from "@/lib/reviews/since-confirmed";
import { formatDay, plural, zoned } from "../_ui/format";
import { Heading } from "../_ui/plain/heading";
import classes from "./decided-before.module.css";

type DecidedBeforeProps = {
  since: SinceConfirmed;
  who: string;
  viewer: { memberId: string; timeZone: string };
};

/** How it came to be here again: sent, confirmed, changed. */
export function DecidedBefore({ since, who, viewer }: DecidedBeforeProps) {
  const day = (at: Date) => formatDay(zoned(at, viewer.timeZone).day, "long");
  const by = since.confirmedBy;
  return (
    <div className={classes.before}>
      <Heading level={3} below={8}>
        What was decided before
      </Heading>
      <ol>
        <li>
          <b>{who} sent it</b>
          {since.sentAt ? <span>{day(since.sentAt)}</span> : null}
        </li>
        <li>
          <b>{by?.id === viewer.memberId ? "You" : (by?.name ?? "Somebody")} confirmed it</b>
          <span>{day(since.confirmedAt)}</span>
        </li>
        <li>
          <b>{firstNameOf(since.changedBy) || who} changed it</b>
          <span>
            {day(since.changedAt)}, {plural(since.differing.length, "change")}
          </span>
        </li>
      </ol>
    </div>
  );
}
