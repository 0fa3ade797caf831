import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { db, inTransaction } from "@/db/client";
import { activityFigures, tags } from "@/db/schema";
import { anActivity, aTalk, inState } from "@/lib/testing/activities";
import { aMember, anAdministrator, aTerm, aViewer } from "@/lib/testing/people";
import { editActivity } from "./edit";
import { getActivity } from "./get";
import { activityHistory } from "./history";

async function renata() {
  const id = await aMember({ name: "Renata Quilodrán" });
  await aTerm(id, { programKey: "community-builders", startsOn: "2026-01-21" });
  return aViewer(id);
}

const refusalOf = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error) => error,
  );

describe("editing an activity", () => {
  it("sends a confirmed one back to review when its facts change, and keeps what it was", async () => {
    const viewer = await renata();
    const id = await anActivity(viewer);
    await inState(id, "confirmed");
    const edit = {
      ...aTalk(viewer.memberId, { title: "Cold starts, twice", figures: { attendees_in_person: 50 } }),
      id,
    };
    await expect(editActivity(viewer, { ...edit, version: 1 })).resolves.toMatchObject({
      version: 2,
      state: "submitted",
    });
    expect(await getActivity(viewer, id)).toMatchObject({ title: "Cold starts, twice", state: "submitted", reach: 66 });
    expect(await activityHistory(viewer, id)).toMatchObject([
      {
        by: "Renata Quilodrán",
        changes: [
          { label: "State", from: "confirmed", to: "submitted" },
          { label: "Title", from: "Cold starts, measured honestly", to: "Cold starts, twice" },
          { label: "Numbers", from: "48 in the room, 16 online", to: "50 in the room, 16 online" },
        ],
      },
    ]);
  });

  it("leaves a confirmed one confirmed when only who may see it changes, or nothing does", async () => {
    const viewer = await renata();
    const id = await anActivity(viewer);
    await inState(id, "confirmed");
    const same = await editActivity(viewer, { ...aTalk(viewer.memberId), id, version: 1 });
    expect(same).toEqual({ id, version: 1, state: "confirmed" });
    const edit = { ...aTalk(viewer.memberId, { visibility: "community" }), id, version: 1 };
    await expect(editActivity(viewer, edit)).resolves.toMatchObject({ version: 2, state: "confirmed" });
  });

  it("sends one that came back to review again", async () => {
    const viewer = await renata();
    const id = await anActivity(viewer);
    await inState(id, "returned");
    const fixed = { ...aTalk(viewer.memberId), id, version: 1, links: ["https://valpocloud.example/slides"] };
    await expect(editActivity(viewer, fixed)).resolves.toMatchObject({ state: "submitted" });
  });

  it("refuses a version that is not the newest, says who changed it and when, and changes nothing", async () => {
    const viewer = await renata();
    const administrator = await anAdministrator();
    const id = await anActivity(viewer);
    const edit = (title: string) => ({ ...aTalk(viewer.memberId, { title }), id, version: 1 });
    await editActivity(administrator, edit("From the office"));
    const refusal = await refusalOf(editActivity(viewer, edit("From the train")));
    expect(refusal).toMatchObject({ code: "conflict" });
    expect(refusal.message).toMatch(/^Tomasz Wierzbic changed this on \d+ \w+ at \d\d:\d\d, after you opened it here/);
    expect(await getActivity(viewer, id)).toMatchObject({ title: "From the office", version: 2 });
  });

  it("lets one of two who save at the same moment through", async () => {
    const viewer = await renata();
    const administrator = await anAdministrator();
    const id = await anActivity(viewer);
    const edit = (title: string) => ({ ...aTalk(viewer.memberId, { title }), id, version: 1 });
    const outcomes = await Promise.allSettled([
      editActivity(viewer, edit("One")),
      editActivity(administrator, edit("Other")),
    ]);
    expect(outcomes.map((outcome) => outcome.status).sort()).toEqual(["fulfilled", "rejected"]);
  });

  it("keeps what was declined or withdrawn as it is", async () => {
    const viewer = await renata();
    for (const state of ["declined", "withdrawn"] as const) {
      const id = await anActivity(viewer);
      await inState(id, state);
      const edit = { ...aTalk(viewer.memberId, { title: "Again" }), id, version: 1 };
      expect(await refusalOf(editActivity(viewer, edit))).toMatchObject({ code: "conflict" });
    }
  });

  it("looks absent to a stranger and forbidden to a credited member who did not log it", async () => {
    const viewer = await renata();
    const [odalys, stranger] = [await aViewer(await aMember()), await aViewer(await aMember())];
    const people = [
      { memberId: viewer.memberId, part: "speaker" },
      { memberId: odalys.memberId, part: "speaker" },
    ];
    const id = await anActivity(viewer, { credits: people });
    const edit = { ...aTalk(viewer.memberId, { credits: people, title: "Mine now" }), id, version: 1 };
    expect(await refusalOf(editActivity(stranger, edit))).toMatchObject({ code: "missing" });
    expect(await refusalOf(editActivity(odalys, edit))).toMatchObject({ code: "forbidden" });
  });

  it("asks a member to stay among the people", async () => {
    const viewer = await renata();
    const id = await anActivity(viewer);
    const edit = {
      ...aTalk(viewer.memberId, { credits: [{ guestName: "Somebody", part: "speaker" }] }),
      id,
      version: 1,
    };
    expect(await refusalOf(editActivity(viewer, edit))).toMatchObject({
      code: "invalid",
      fields: { credits: expect.any(String) },
    });
  });

  it("keeps what reviewers did to tags, and asks for a new look at new words", async () => {
    const viewer = await renata();
    const id = await anActivity(viewer, { principles: [{ key: "dive-deep" }, { key: "frugality" }] });
    const at = new Date();
    await inTransaction(async (tx) => {
      await tx.update(tags).set({ confirmedAt: at }).where(eq(tags.goalKey, "encourage-peer-learning"));
      await tx
        .update(tags)
        .set({ removedAt: at, removedWhy: "No bill in it." })
        .where(eq(tags.principleKey, "frugality"));
      await tx.insert(tags).values({ activityId: id, principleKey: "earn-trust", addedByReviewer: true });
    });
    const goals = [{ key: "encourage-peer-learning", reason: "Showed two designs." }];
    const principles = [{ key: "frugality", reason: "But it was cheap." }];
    await editActivity(viewer, { ...aTalk(viewer.memberId, { goals, principles }), id, version: 1 });
    const whole = await getActivity(viewer, id);
    const by = (key: string) => whole.tags.find((tag) => (tag.goalKey ?? tag.principleKey) === key);
    expect(by("encourage-peer-learning")).toMatchObject({ reason: "Showed two designs.", confirmedAt: null });
    expect(by("frugality")).toMatchObject({ removedWhy: "No bill in it.", reason: null });
    expect(by("earn-trust")).toMatchObject({ removedAt: null });
    expect(by("dive-deep")).toBeUndefined();
  });

  it("keeps where a number came from unless it changes", async () => {
    const viewer = await renata();
    const id = await anActivity(viewer);
    await inTransaction((tx) =>
      tx.update(activityFigures).set({ source: "checked" }).where(eq(activityFigures.activityId, id)),
    );
    const figures = { attendees_in_person: 48, attendees_online: 20, on_demand_views: null };
    await editActivity(viewer, { ...aTalk(viewer.memberId, { figures }), id, version: 1 });
    const rows = await db.select().from(activityFigures).where(eq(activityFigures.activityId, id));
    expect(Object.fromEntries(rows.map((row) => [row.key, row.source]))).toEqual({
      attendees_in_person: "checked",
      attendees_online: "self_reported",
    });
  });
});
