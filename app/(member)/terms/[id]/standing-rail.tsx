import { formatDay, plural } from "@/app/_ui/format";
import { Text } from "@/app/_ui/plain/text";
import { addDays, daysBetween } from "@/lib/core/clock";
import type { CycleDays } from "@/lib/cycles/state";
import type { TermStanding } from "@/lib/requirements/get-standing";
import classes from "./standing.module.css";

type StandingRailProps = {
  term: TermStanding;
  /** How many days before its last one the program opens renewal. */
  renewalDays: number;
  /** The renewal cycle that has the term, if one is planned or open. */
  cycle: CycleDays | null;
};

/** How many days are left, and the dates that matter. */
export function StandingRail({ term, renewalDays, cycle }: StandingRailProps) {
  const { startsOn, endsOn, state, today } = term;
  const left = endsOn ? daysBetween(today, endsOn) : null;
  const isOver = state === "ended" || state === "grace";
  const opensOn = cycle?.opensOn ?? (endsOn && addDays(endsOn, -renewalDays));
  const reminder = cycle?.remindOn.filter((day) => day >= today).sort()[0];
  return (
    <div className={classes.rail}>
      {left === null || isOver ? (
        <Text weight={600}>
          {state === "ended" ? "The term is over" : state === "grace" ? "In grace" : "No fixed end"}
        </Text>
      ) : (
        <>
          <p className={classes.days}>
            <strong>{left}</strong> {left === 1 ? "day" : "days"} left
          </p>
          <progress
            className={classes.time}
            max={daysBetween(startsOn, endsOn ?? today) || 1}
            value={Math.max(0, daysBetween(startsOn, today))}
            aria-label={`${plural(left, "day")} of the term left`}
          />
        </>
      )}
      {state === "on_hold" ? <Text tone="rust">On hold: nothing done meanwhile counts.</Text> : null}
      <dl className={classes.dates}>
        <dt>Began</dt>
        <dd>{formatDay(startsOn)}</dd>
        {opensOn && opensOn > startsOn && !isOver ? (
          <>
            <dt>{opensOn <= today ? "Renewal opened" : "Renewal opens"}</dt>
            <dd>{formatDay(opensOn)}</dd>
          </>
        ) : null}
        {reminder ? (
          <>
            <dt>Reminder</dt>
            <dd>{formatDay(reminder)}</dd>
          </>
        ) : null}
        {cycle ? (
          <>
            <dt>Decided by</dt>
            <dd>{formatDay(cycle.decisionsCloseOn)}</dd>
          </>
        ) : null}
        {endsOn ? (
          <>
            <dt>{endWords(term.storedState, endsOn < today)}</dt>
            <dd>{formatDay(endsOn)}</dd>
            {["ended", "grace"].includes(term.storedState) || term.graceDays === 0 ? null : (
              <>
                <dt>Grace, if needed</dt>
                <dd>until {formatDay(addDays(endsOn, term.graceDays))}</dd>
              </>
            )}
          </>
        ) : null}
      </dl>
      <Text size="sm" tone="second">
        The member and the managers of the program see the same figures here.
      </Text>
    </div>
  );
}

/** A grace that somebody gave ends the term. */
function endWords(stored: TermStanding["storedState"], isPast: boolean): string {
  if (stored === "grace") return isPast ? "Grace ended" : "Grace until";
  return isPast ? "Ended" : "Ends";
}
