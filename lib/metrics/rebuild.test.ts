import { eq } from "drizzle-orm";
import { expect, it } from "vitest";
import { inTransaction } from "@/db/client";
import { newId } from "@/db/id";
import { activities, activityPrograms, contributions, credits, termHolds } from "@/db/schema";
import { systemViewer } from "@/lib/core/viewer";
import { anActivity } from "@/lib/testing/activities";
import { aMember, aTerm, aViewer } from "@/lib/testing/people";
import { rebuildMetrics } from "./rebuild";
import { metricsChecks } from "./verify";

it("makes anew what the recount of each activity would write", async () => {
  const [first, second] = [await aMember(), await aMember()];
  await aTerm(first, { programKey: "community-builders" });
  await aTerm(first, { programKey: "heroes" });
  const rested = await aTerm(second, { programKey: "community-builders" });
  const viewer = await aViewer(first);
  const both = [
    { memberId: first, part: "speaker" },
    { memberId: second, part: "host" },
  ];
  const ids: string[] = [];
  for (const facts of [
    {},
    { credits: both },
    { credits: both, startsOn: "2026-05-05", endsOn: "2026-07-01" },
    { goals: [{ key: "educate-and-empower" }], figures: {} },
    { startsOn: "1999-01-01" },
  ])
    ids.push(await anActivity(viewer, facts));
  await inTransaction(async (tx) => {
    await tx.insert(termHolds).values({ id: newId(), termId: rested, fromOn: "2026-05-01", toOn: "2026-06-01" });
    await tx
      .update(credits)
      .set({ declinedAt: new Date() })
      .where(eq(credits.activityId, ids[0] ?? ""));
    await tx
      .update(activities)
      .set({ reach: 5 })
      .where(eq(activities.id, ids[3] ?? ""));
    await tx.delete(contributions);
    await tx.update(activityPrograms).set({ counts: true });
  });
  const faults = async () => (await metricsChecks(systemViewer("command line"))).flatMap((check) => check.faults);
  expect(await faults()).not.toEqual([]);
  await inTransaction(rebuildMetrics);
  expect(await faults()).toEqual([]);
});
