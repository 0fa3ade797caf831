import { formatDay, formatNumber } from "@/app/_ui/format";
import type { Card } from "@/lib/cycles/card";
import { amountOf } from "@/lib/cycles/earlier-terms";
import classes from "./card.module.css";

/** What was done in each term up to the same day of it, with a line for what was asked for the whole term. */
export function YearByYear({ card }: { card: Card }) {
  const { years, earlier, term } = card;
  const asked = [...earlier.map(({ byRulesThen }) => byRulesThen), amountOf(term)].map((one) => one?.atLeast ?? 0);
  const most = Math.max(1, ...years.map(({ count }) => count), ...asked);
  const [last, current] = [years.at(-2), years.at(-1)];
  if (!current) return null;
  return (
    <section>
      <h2>
        Year by year <span data-line>asked for the whole term</span>
      </h2>
      <div className={classes.years}>
        <ol>
          {years.map(({ id, year, count, isCurrent }, at) => (
            <li key={id} data-current={isCurrent ? "" : undefined}>
              <div>
                {asked[at] ? <u style={{ bottom: `${(100 * (asked[at] ?? 0)) / most}%` }} /> : null}
                <i style={{ height: `${(100 * count) / most}%` }}>{count > 0 ? count : ""}</i>
              </div>
              <span>{year}</span>
            </li>
          ))}
        </ol>
        <dl>
          <dt>
            {current.count} by {formatDay(term.standing.on, "short")}
          </dt>
          <dd>{last ? comparison(current.count - last.count) : "no year before"}</dd>
          <dt>{current.reach === null ? "reach not known" : `${formatNumber(current.reach)} reach`}</dt>
          {last ? <dd>{last.reach === null ? "not known before" : `was ${formatNumber(last.reach)}`}</dd> : null}
        </dl>
      </div>
    </section>
  );
}

function comparison(difference: number): string {
  if (difference === 0) return "as many as in the year before";
  return `${Math.abs(difference)} ${difference > 0 ? "more" : "fewer"} than in the year before`;
}
