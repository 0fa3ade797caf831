import { formatDay, plural } from "@/app/_ui/format";
import { Heading } from "@/app/_ui/plain/heading";
import { Text } from "@/app/_ui/plain/text";
import { addMonths } from "@/lib/core/clock";
import classes from "./cadence.module.css";

const months = (from: string) => Array.from({ length: 12 }, (_, step) => addMonths(from, step).slice(0, 7));

/** Twelve months at a glance: one cell a month, fuller where more was held; a month without is an empty cell. */
export function Cadence({ days, from }: { days: string[]; from: string }) {
  const counts = months(from).map((month) => ({ month, count: days.filter((day) => day.startsWith(month)).length }));
  const total = counts.reduce((sum, { count }) => sum + count, 0);
  return (
    <section>
      <Heading level={2} size={14} below={8}>
        {plural(total, "event")} in twelve months
      </Heading>
      <ol className={classes.cells}>
        {counts.map(({ month, count }) => (
          <li
            key={month}
            data-count={Math.min(count, 4)}
            title={`${formatDay(`${month}-01`, "month")}: ${plural(count, "event")}`}
          >
            <span className={classes.words}>
              {formatDay(`${month}-01`, "month")}: {count}
            </span>
          </li>
        ))}
      </ol>
      <Text size="xs" tone="third" above={4}>
        {formatDay(`${counts[0]?.month}-01`, "month")} to {formatDay(`${counts.at(-1)?.month}-01`, "month")}
      </Text>
    </section>
  );
}
