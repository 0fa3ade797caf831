import { describe, expect, it } from "vitest";
import { writeCursor } from "@/lib/core/paging";
import { anActivity } from "@/lib/testing/activities";
import { aMember, aTerm, aViewer } from "@/lib/testing/people";
import { listReviewQueue, reviewQueueCount } from "./queue";

describe("the queue", () => {
  it("is read to its end page by page, the longest waiting first, and counts what a filter finds", async () => {
    const renata = await aMember({ country: "CL" });
    await aTerm(renata, { programKey: "community-builders" });
    const henrike = await aViewer(await aMember(), {
      manages: [{ programKey: "community-builders", countries: null }],
    });
    const [logger, sent] = [await aViewer(renata), [] as string[]];
    for (const type of ["talk", "talk", "talk", "workshop", "talk"])
      sent.push(await anActivity(logger, { type, goals: [{ key: "encourage-peer-learning" }] }));
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof listReviewQueue>> = await listReviewQueue(henrike, {}, { after, size: 2 });
      seen.push(...page.rows.map((row) => row.id));
      after = page.next;
    } while (after);
    expect(seen).toEqual(sent);
    expect([await reviewQueueCount(henrike), await reviewQueueCount(henrike, { type: ["talk"] })]).toEqual([5, 4]);
    for (const place of ["rubbish", writeCursor({ value: "tomorrow", id: "1" })])
      expect((await listReviewQueue(henrike, {}, { after: place })).rows.map((row) => row.id)).toEqual(sent);
  });
});
