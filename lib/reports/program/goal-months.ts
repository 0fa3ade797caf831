import { and, between, eq, inArray, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { activitySummaries } from "@/db/schema";
import type { KeptScope } from "./kept-scope";
import { isSummarized } from "./period-counts";
import type { ReportScope } from "./scope";
import "server-only";

/** By goal and month, as `key month`, how many confirmed activities of the period advance it: from the summaries, or what is kept of a filter. */
export async function goalsByMonth(scope: ReportScope, kept: KeptScope): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  const add = (goal: string, month: string, amount: number) =>
    counts.set(`${goal} ${month}`, (counts.get(`${goal} ${month}`) ?? 0) + amount);
  if (isSummarized(scope)) {
    for (const { key, month, amount: sum } of await summarizedGoals(scope)) add(key, month, sum);
    return counts;
  }
  for (const month of kept.months)
    for (const { topic, key, state, amount: sum } of await kept.rowsOfMonth(month))
      if (topic === "goal" && state === "confirmed") add(key, month.from.slice(0, 7), sum);
  return counts;
}

function summarizedGoals({ programs: asked, period }: ReportScope) {
  const { topic, month, programs, key, state, amount } = activitySummaries;
  const goals = asked.flatMap((program) => program.goals.map((goal) => goal.key));
  return db
    .select({ key, month, amount: sql<number>`sum(${amount})`.mapWith(Number) })
    .from(activitySummaries)
    .where(
      and(
        eq(topic, "goal"),
        between(month, period.from.slice(0, 7), period.to.slice(0, 7)),
        eq(programs, ""),
        inArray(key, goals),
        eq(state, "confirmed"),
      ),
    )
    .groupBy(key, month);
}
