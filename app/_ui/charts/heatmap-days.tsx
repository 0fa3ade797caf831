import { formatDay, shiftDay } from "../format";
import styles from "./heatmap.module.css";
import { heatmapGrid } from "./heatmap-grid";

const { step, gap, left, top } = heatmapGrid;
const corner = 3;
const levels = [0, 2, 3, 5, 6];
const weekdays = { Mon: 0, Wed: 2, Fri: 4, Sun: 6 };

type HeatmapDaysProps = {
  days: Record<string, number>;
  /** The Monday of the first week. */
  firstOn: string;
  startOn: string;
  endOn: string;
};

/** The days as squares: one path for all of a level, since 365 elements would be half of a profile. */
export function HeatmapDays({ days, firstOn: first, startOn, endOn }: HeatmapDaysProps) {
  const weeks = Array.from({ length: Math.ceil((daysBetween(first, endOn) + 1) / 7) }, (_, week) =>
    Array.from({ length: 7 }, (_, weekday) => shiftDay(first, week * 7 + weekday)),
  );
  const squares: string[][] = levels.map(() => []);
  weeks.forEach((week, column) => {
    week.forEach((day, row) => {
      if (day < startOn || day > endOn) return;
      squares[Math.min(days[day] ?? 0, 4)]?.push(`M${column * step} ${row * step}h8v8h-8z`);
    });
  });
  const width = weeks.length * step + gap + left;
  const height = 7 * step + gap + top;
  return (
    <svg className={styles.root} width={width} height={height} aria-hidden="true">
      <g transform={`translate(${left + gap + corner}, ${top + gap + corner})`}>
        {levels.map((level, index) => (
          <path key={level} data-level={level} d={squares[index]?.join("")} />
        ))}
      </g>
      {Object.entries(weekdays).map(([name, row]) => (
        <text key={name} x={0} y={(row + 1) * step - gap + top}>
          {name}
        </text>
      ))}
      {monthsOf(weeks, startOn, endOn).map(({ name, column }) => (
        <text key={column} x={column * step + gap + left} y={top - 4}>
          {name}
        </text>
      ))}
    </svg>
  );
}

/** Months with at least three weeks, each at its first one. */
function monthsOf(weeks: string[][], startOn: string, endOn: string) {
  const months: { month: string; column: number; weeks: number }[] = [];
  weeks.forEach((week, column) => {
    const inside = week.filter((day) => day >= startOn && day <= endOn);
    const month = ((week[0] === inside[0] ? inside[0] : inside.at(-1)) ?? "").slice(0, 7);
    if (months.at(-1)?.month !== month) months.push({ month, column, weeks: 0 });
    const last = months.at(-1);
    if (last) last.weeks += 1;
  });
  return months
    .filter(({ weeks }) => weeks >= 3)
    .map(({ month, column }) => ({ name: formatDay(`${month}-01`, "month").slice(0, 3), column }));
}

const daysBetween = (from: string, to: string) => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
