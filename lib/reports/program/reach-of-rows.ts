import type { CountedScope, PeriodRow } from "@/lib/metrics/read-summaries";
import { type CountedActivity, countsOncePerEvent, figuresOf } from "@/lib/metrics/summary-rows";

type Reach = {
  rows: readonly PeriodRow[];
  spread: readonly CountedActivity[];
  asked: CountedScope;
  states: readonly string[];
};

/** People by the key of the number; whoever came to an event once, however many of its activities are asked for. */
export function reachTotals({ rows, spread, asked, states }: Reach): { key: string; value: number }[] {
  const totals = new Map<string, number>();
  const add = (key: string, value: number) => totals.set(key, (totals.get(key) ?? 0) + value);
  for (const row of rows) {
    if (row.topic === "reach" && states.includes(row.state)) add(row.key, row.amount);
    if (row.topic !== "seats") continue;
    const [figureKey = "", kinds = ""] = row.key.split("|");
    if (kinds.split(";").some((kind) => isKindAskedFor(kind, asked, states))) add(figureKey, row.amount);
  }
  for (const { key, value } of seatsOfSpread(spread.filter(({ state }) => states.includes(state)))) add(key, value);
  return [...totals].map(([key, value]) => ({ key, value }));
}

function isKindAskedFor(kind: string, { programs, isPublic }: CountedScope, states: readonly string[]): boolean {
  const [own = "", state = "", visibility = ""] = kind.split(",");
  if (!states.includes(state) || (isPublic && !visibility)) return false;
  return !programs || programs.some((key) => own.includes(` ${key} `));
}

function seatsOfSpread(activities: readonly CountedActivity[]): { key: string; value: number }[] {
  const most = new Map<string, { key: string; value: number }>();
  for (const activity of activities)
    for (const { key, value } of figuresOf(activity)) {
      const seat = `${activity.eventId} ${key}`;
      if (countsOncePerEvent(activity, key) && value > (most.get(seat)?.value ?? 0)) most.set(seat, { key, value });
    }
  return [...most.values()];
}
