import { desc } from "drizzle-orm";
import { db } from "@/db/client";
import { activities } from "@/db/schema";
import { readActivityFilter } from "@/lib/activities/filter";
import { visibleActivitiesMatching } from "@/lib/activities/filter-conditions";
import { getActivity, withDetails } from "@/lib/activities/get";
import type { Viewer } from "@/lib/core/viewer";
import { searchMembers } from "@/lib/members/search";
import { openReport } from "@/lib/reports/registry";
import { listReviewQueue } from "@/lib/reviews/queue";

export type Timed = { name: string; middle: number; slowest: number; rows: number };
type People = { member: Viewer; manager: Viewer; administrator: Viewer };

/** What the pages ask of the database, each timed on its own in this process: milliseconds, the middle of many runs. */
export async function timeQueries({ member, manager, administrator }: People): Promise<Timed[]> {
  const list = (viewer: Viewer, asked: Record<string, string>) => async () =>
    withDetails(
      await db
        .select()
        .from(activities)
        .where(visibleActivitiesMatching(viewer, readActivityFilter(asked)))
        .orderBy(desc(activities.startsOn), desc(activities.id))
        .limit(25),
    );
  const [some] = await list(member, {})();
  let day = 1;
  const report = (viewer: Viewer) => async () => [
    // Another first day each time, so that no answer is kept from before.
    await openReport(viewer, "program", { from: `2025-12-${String((day++ % 31) + 1).padStart(2, "0")}`, to: year.to }),
  ];
  const year = { from: "2025-12-01", to: "2026-11-30" };
  return [
    await timed("latest 25 with people and tags", list(member, {})),
    await timed(
      "program, principle and a year",
      list(member, { program: "community-builders", principle: "dive-deep", ...year }),
    ),
    await timed("a word in the title", list(member, { q: "queues" })),
    await timed("everything of the member", list(member, { member: "me" })),
    await timed("one activity whole", async () => [some ? await getActivity(member, some.id) : null]),
    await timed("people by a part of the name", () => searchMembers(member, "re")),
    await timed("the review queue of two programs", async () => [await listReviewQueue(manager, {})]),
    await timed("the report of a year, asked again", async () => [await openReport(manager, "program", year)], 20),
    await timed("the report, counted: two programs", report(manager), 20),
    await timed("the report, counted: all programs", report(administrator), 20),
  ];
}

async function timed(name: string, run: () => Promise<readonly unknown[]>, times = 100): Promise<Timed> {
  const found: number[] = [];
  let rows = 0;
  for (let round = 0; round < times + 3; round++) {
    const began = performance.now();
    rows = (await run()).length;
    if (round >= 3) found.push(performance.now() - began);
  }
  found.sort((one, other) => one - other);
  return { name, rows, middle: found[Math.floor(times / 2)] ?? 0, slowest: found.at(-1) ?? 0 };
}
