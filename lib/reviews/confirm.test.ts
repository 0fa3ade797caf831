import { describe, expect, it } from "vitest";
import { commentOnActivity } from "@/lib/activities/comment";
import { activityConversation } from "@/lib/activities/conversation";
import { getActivity } from "@/lib/activities/get";
import { activityHistory } from "@/lib/activities/history";
import { logActivity } from "@/lib/activities/log";
import { catalogue } from "@/lib/catalogue/get";
import { getInbox } from "@/lib/inbox/get";
import { anActivity } from "@/lib/testing/activities";
import { aMember, aTerm, aViewer } from "@/lib/testing/people";
import { confirmActivities, confirmActivity } from "./confirm";
import { declineActivity } from "./decline";
import { getReview } from "./get";
import { listReviewQueue, reviewQueueCount } from "./queue";
import { returnActivity } from "./return";
import { returnedToMe } from "./returned-to-me";
import { undoDecision } from "./undo-decision";

async function aBuilder(facts: { country?: string } = {}) {
  const memberId = await aMember({ name: "Renata Quilodrán", country: "CL", ...facts });
  await aTerm(memberId, { programKey: "community-builders" });
  return aViewer(memberId);
}

async function aReviewer(countries: string[] | null = null) {
  return aViewer(await aMember({ name: "Henrike Aldous" }), {
    manages: [{ programKey: "community-builders", countries }],
  });
}

async function logged(viewer: Awaited<ReturnType<typeof aBuilder>>, title = "DynamoDB single-table") {
  const facts = {
    type: "talk",
    title,
    startsOn: "2026-11-14",
    credits: [{ memberId: viewer.memberId, part: "speaker" }],
    goals: [{ key: "encourage-peer-learning" }],
    principles: [{ key: "dive-deep" }],
  };
  return logActivity(viewer, facts);
}

describe("reviewing", () => {
  it("shows a reviewer what waits in their programs and countries, oldest first, and nobody else", async () => {
    const renata = await aBuilder();
    const { id } = await logged(renata);
    const here = await aReviewer(["CL"]);
    const elsewhere = await aReviewer(["DE"]);
    expect((await listReviewQueue(here, {})).rows.map((row) => row.id)).toContain(id);
    expect((await listReviewQueue(elsewhere, {})).rows.map((row) => row.id)).not.toContain(id);
    expect(await reviewQueueCount(renata)).toBe(0);
    await expect(getReview(elsewhere, id)).rejects.toMatchObject({ code: "missing" });
    await expect(confirmActivity(elsewhere, { id, version: 1 })).rejects.toMatchObject({ code: "missing" });
  });

  it("leaves what counts for other programs only to their managers, though it is seen; what counts for none yet is for all", async () => {
    const renata = await aBuilder();
    await aTerm(renata.memberId, { programKey: "heroes" });
    const credits = [{ memberId: renata.memberId, part: "speaker" }];
    const goalOf = async (key: string) => (await catalogue()).programs.find((one) => one.key === key)?.goals[0]?.key;
    const counting = async (...programs: string[]) => {
      const goals = await Promise.all(programs.map(async (key) => ({ key: await goalOf(key) })));
      return anActivity(renata, { credits, goals });
    };
    const forBuilders = await counting("community-builders");
    const forHeroes = await counting("heroes");
    const forBoth = await counting("community-builders", "heroes");
    const forNone = await counting();
    const ofHeroes = await aViewer(await aMember(), { manages: [{ programKey: "heroes", countries: ["CL"] }] });
    const elsewhere = await aViewer(await aMember(), {
      manages: [
        { programKey: "heroes", countries: ["DE"] },
        { programKey: "community-builders", countries: null },
      ],
    });
    const mine = [forBuilders, forHeroes, forBoth, forNone];
    const queue = async (viewer: typeof ofHeroes) =>
      (await listReviewQueue(viewer, {})).rows.map((row) => row.id).filter((id) => mine.includes(id));
    const builders = await aReviewer();
    expect(await queue(builders)).toEqual([forBuilders, forBoth, forNone]);
    expect(await queue(ofHeroes)).toEqual([forHeroes, forBoth, forNone]);
    expect(await queue(elsewhere)).toEqual([forBuilders, forBoth, forNone]);
    expect(await getActivity(builders, forHeroes)).toMatchObject({ id: forHeroes });
    await expect(confirmActivity(builders, { id: forHeroes, version: 1 })).rejects.toMatchObject({ code: "forbidden" });
    const [waiting] = (await getInbox(builders)).filter((need) => need.kind === "review");
    expect(waiting).toMatchObject({ count: await reviewQueueCount(builders) });
    await confirmActivity(builders, { id: forNone, version: 1, add: [{ goalKey: await goalOf("heroes") }] });
    await expect(undoDecision(builders, { id: forNone })).resolves.toMatchObject({ version: 3 });
  });

  it("confirms with the tags corrected, and keeps who added one and why another went", async () => {
    const renata = await aBuilder();
    const { id } = await logged(renata);
    const henrike = await aReviewer();
    const dive = (await getActivity(henrike, id)).tags.find((tag) => tag.principleKey === "dive-deep");
    await confirmActivity(henrike, {
      id,
      version: 1,
      add: [{ principleKey: "frugality", reason: "Three bills compared in public." }],
      remove: [{ tagId: dive?.id, why: "The talk stays on the surface." }],
    });
    const activity = await getActivity(renata, id);
    expect(activity).toMatchObject({ state: "confirmed", version: 2 });
    const tagged = activity.tags.map((tag) => [
      tag.goalKey ?? tag.principleKey,
      tag.addedByReviewer,
      tag.confirmedAt !== null,
      tag.removedWhy,
    ]);
    expect(tagged).toEqual([
      ["encourage-peer-learning", false, true, null],
      ["frugality", true, true, null],
      ["dive-deep", false, false, "The talk stays on the surface."],
    ]);
  });

  it("lets one of two reviewers win and tells the other who was first", async () => {
    const { id } = await logged(await aBuilder());
    const [first, second] = [await aReviewer(), await aReviewer()];
    const outcomes = await Promise.allSettled([
      confirmActivity(first, { id, version: 1 }),
      declineActivity(second, { id, version: 1, reason: "A double." }),
    ]);
    expect(outcomes.map((outcome) => outcome.status).sort()).toEqual(["fulfilled", "rejected"]);
    const told = outcomes.find((outcome) => outcome.status === "rejected");
    expect(told?.reason).toMatchObject({ code: "conflict", message: expect.stringContaining("Henrike Aldous has") });
  });

  it("lets nobody review what they are credited on", async () => {
    const memberId = await aMember({ name: "Both" });
    await aTerm(memberId, { programKey: "community-builders" });
    const both = await aViewer(memberId, {
      manages: [{ programKey: "community-builders", countries: null }],
      administrator: true,
    });
    const { id } = await logged(both);
    await expect(confirmActivity(both, { id, version: 1 })).rejects.toMatchObject({ code: "forbidden" });
    expect((await listReviewQueue(both, {})).rows.map((row) => row.id)).not.toContain(id);
  });

  it("returns with a reason that the member finds, and takes it back within an hour", async () => {
    const renata = await aBuilder();
    const { id } = await logged(renata);
    const henrike = await aReviewer();
    await expect(returnActivity(henrike, { id, version: 1, reason: " " })).rejects.toMatchObject({
      fields: { reason: "Say why in a few words." },
    });
    await returnActivity(henrike, { id, version: 1, reason: "The link asks me to sign in.", field: "links" });
    expect(await returnedToMe(renata)).toMatchObject([
      { id, reason: "The link asks me to sign in.", field: "links", reviewer: "Henrike Aldous" },
    ]);
    await undoDecision(henrike, { id });
    expect(await getActivity(renata, id)).toMatchObject({ state: "submitted", version: 3 });
    expect(await returnedToMe(renata)).toEqual([]);
    await expect(undoDecision(henrike, { id })).rejects.toMatchObject({ code: "conflict" });
  });

  it("confirms many at once and says which somebody else decided first", async () => {
    const renata = await aBuilder();
    const [one, two] = [await logged(renata, "One"), await logged(renata, "Two")];
    const henrike = await aReviewer();
    await declineActivity(await aReviewer(), { id: two.id, version: 1, reason: "Twice." });
    const chosen = [one, two].map(({ id }) => ({ id, version: 1 }));
    expect(await confirmActivities(henrike, { chosen })).toEqual({ confirmed: [one.id], skipped: [two.id] });
  });

  it("takes the same one sent twice as one", async () => {
    const { id } = await logged(await aBuilder());
    const chosen = [1, 1].map((version) => ({ id, version }));
    expect(await confirmActivities(await aReviewer(), { chosen })).toEqual({ confirmed: [id], skipped: [] });
  });

  it("keeps what stood there when a decision is taken back", async () => {
    const renata = await aBuilder();
    const { id } = await logged(renata);
    const henrike = await aReviewer();
    await confirmActivity(henrike, { id, version: 1 });
    await undoDecision(henrike, { id });
    expect((await activityHistory(renata, id)).map(({ version, changes }) => [version, changes])).toEqual([
      [3, [{ label: "State", from: "confirmed", to: "submitted" }]],
      [2, [{ label: "State", from: "submitted", to: "confirmed" }]],
    ]);
  });

  it("lets one of two presses that take the same decision back through", async () => {
    const renata = await aBuilder();
    const { id } = await logged(renata);
    const henrike = await aReviewer();
    await confirmActivity(henrike, { id, version: 1 });
    const twice = await Promise.allSettled([undoDecision(henrike, { id }), undoDecision(henrike, { id })]);
    expect(twice.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await getActivity(renata, id)).toMatchObject({ state: "submitted", version: 3 });
  });

  it("carries words both ways and shows them to nobody else", async () => {
    const renata = await aBuilder();
    const { id } = await logged(renata);
    const henrike = await aReviewer();
    await commentOnActivity(henrike, { id, body: "Which room was it?" });
    await commentOnActivity(renata, { id, body: "The big one." });
    await confirmActivity(henrike, { id, version: 1 });
    expect((await activityConversation(renata, id)).map((entry) => entry.text ?? entry.decision)).toEqual([
      "Which room was it?",
      "The big one.",
      "confirmed",
    ]);
    expect(await activityConversation(await aBuilder(), id)).toEqual([]);
    await expect(commentOnActivity(await aBuilder(), { id, body: "Me too." })).rejects.toMatchObject({
      code: "forbidden",
    });
  });
});
