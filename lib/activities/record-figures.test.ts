import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { db, inTransaction } from "@/db/client";
import { activityFigures, auditEntries } from "@/db/schema";
import type { FigureKey } from "@/db/words";
import { today } from "@/lib/core/clock";
import { anActivity, aTalk, inState } from "@/lib/testing/activities";
import { aMember, aViewer } from "@/lib/testing/people";
import { editActivity } from "./edit";
import { getActivity } from "./get";
import { recordFigures } from "./record-figures";

const figures = { attendees_in_person: 48, on_demand_views: 900 };

async function aCounted(facts: Record<string, unknown> = { figures }) {
  const viewer = await aViewer(await aMember());
  return { viewer, id: await anActivity(viewer, facts) };
}

/** As if its numbers had been written long ago. */
async function longAgo(id: string) {
  await inTransaction((tx) =>
    tx.update(activityFigures).set({ asOf: "2020-02-02" }).where(eq(activityFigures.activityId, id)),
  );
}

async function asOf(id: string): Promise<Partial<Record<FigureKey, string | null>>> {
  const rows = await db.select().from(activityFigures).where(eq(activityFigures.activityId, id));
  return Object.fromEntries(rows.map((row) => [row.key, row.asOf]));
}

describe("numbers added to an activity", () => {
  it("leave a confirmed one alone where all of them stood there already", async () => {
    const { viewer, id } = await aCounted();
    await inState(id, "confirmed");
    await expect(recordFigures(viewer, { id, version: 1, figures })).resolves.toEqual({
      id,
      version: 1,
      state: "confirmed",
      isSentAgain: false,
    });
    expect(await getActivity(viewer, id)).toMatchObject({ state: "confirmed", version: 1 });
    const written = await db.select().from(auditEntries).where(eq(auditEntries.objectId, id));
    expect(written.map(({ action }) => action)).toEqual(["activity.log"]);
  });
});

describe("the day that a number is of", () => {
  it("is today for those that keep growing, and none for those that stay", async () => {
    const { id } = await aCounted();
    expect(await asOf(id)).toEqual({ attendees_in_person: null, on_demand_views: today() });
  });

  it("moves only where the number does, whichever way it is written", async () => {
    const seen = { on_demand_views: 900 };
    const more = { ...seen, live_views: 12 };
    const { viewer, id } = await aCounted({ type: "video", figures: seen });
    await longAgo(id);
    await recordFigures(viewer, { id, version: 1, figures: more });
    expect(await asOf(id)).toMatchObject({ on_demand_views: "2020-02-02", live_views: today() });
    await recordFigures(viewer, { id, version: 2, figures: { on_demand_views: 901 } });
    expect(await asOf(id)).toMatchObject({ on_demand_views: today() });
    await longAgo(id);
    const edit = (views: number) => ({
      ...aTalk(viewer.memberId, { type: "video", figures: { ...more, on_demand_views: views } }),
      title: `Seen ${views} times`,
      id,
    });
    await editActivity(viewer, { ...edit(901), version: 3 });
    expect(await asOf(id)).toMatchObject({ on_demand_views: "2020-02-02" });
    await editActivity(viewer, { ...edit(902), version: 4 });
    expect(await asOf(id)).toMatchObject({ on_demand_views: today(), live_views: "2020-02-02" });
  });
});
