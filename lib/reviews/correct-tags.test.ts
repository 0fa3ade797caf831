import { describe, expect, it } from "vitest";
import { editActivity } from "@/lib/activities/edit";
import { getActivity } from "@/lib/activities/get";
import { anActivity, aTalk } from "@/lib/testing/activities";
import { aMember, aTerm, aViewer } from "@/lib/testing/people";
import { confirmActivity } from "./confirm";
import { correctTags } from "./correct-tags";
import { undoDecision } from "./undo-decision";

async function aTaggedTalk() {
  const memberId = await aMember({ name: "Renata Quilodrán", country: "CL" });
  await aTerm(memberId, { programKey: "community-builders" });
  const renata = await aViewer(memberId);
  const scope = { programKey: "community-builders", countries: null };
  const reviewer = async (name: string) => aViewer(await aMember({ name }), { manages: [scope] });
  const id = await anActivity(renata, {
    principles: [{ key: "dive-deep", reason: "Read the traces line by line." }],
    goals: [{ key: "encourage-peer-learning" }],
  });
  const tag = async (key: string) =>
    (await getActivity(renata, id)).tags.find(({ goalKey, principleKey }) => (goalKey ?? principleKey) === key);
  return { id, renata, henrike: await reviewer("Henrike Aldous"), pavel: await reviewer("Pavel Brandl"), tag };
}

describe("tags that a reviewer corrects", () => {
  it("stay in the member's words when one that stands is added once more", async () => {
    const { id, renata, henrike, tag } = await aTaggedTalk();
    await correctTags(henrike, { id, version: 1, add: [{ principleKey: "dive-deep", reason: "Deep." }] });
    expect(await tag("dive-deep")).toMatchObject({
      reason: "Read the traces line by line.",
      addedById: renata.memberId,
      addedByReviewer: false,
    });
  });

  it("come back in the words they had, or in new ones where there are any", async () => {
    const { id, henrike, tag } = await aTaggedTalk();
    const remove = async () => [{ tagId: (await tag("dive-deep"))?.id, why: "On the surface." }];
    const add = (reason: string | null) => [{ principleKey: "dive-deep", reason }];
    await correctTags(henrike, { id, version: 1, remove: await remove() });
    await correctTags(henrike, { id, version: 2, add: add(null) });
    expect(await tag("dive-deep")).toMatchObject({ reason: "Read the traces line by line.", removedAt: null });
    await correctTags(henrike, { id, version: 3, remove: await remove() });
    await correctTags(henrike, { id, version: 4, add: add("Three traces compared.") });
    expect(await tag("dive-deep")).toMatchObject({ reason: "Three traces compared.", removedWhy: null });
  });

  it("are what they were when the confirmation that corrected them is taken back", async () => {
    const { id, renata, henrike, tag } = await aTaggedTalk();
    const before = (await getActivity(renata, id)).tags;
    const remove = [{ tagId: (await tag("encourage-peer-learning"))?.id, why: "Not for peers." }];
    await confirmActivity(henrike, { id, version: 1, remove, add: [{ principleKey: "frugality" }] });
    expect(await tag("encourage-peer-learning")).toMatchObject({ removedWhy: "Not for peers." });
    await undoDecision(henrike, { id });
    expect((await getActivity(renata, id)).tags).toEqual(before);
  });

  it("keep what an earlier review confirmed when a later decision is taken back", async () => {
    const { id, renata, henrike, pavel, tag } = await aTaggedTalk();
    await confirmActivity(henrike, { id, version: 1 });
    const principles = [{ key: "dive-deep", reason: "Read the traces line by line." }, { key: "frugality" }];
    const goals = [{ key: "encourage-peer-learning" }];
    await editActivity(renata, { ...aTalk(renata.memberId, { principles, goals }), id, version: 2 });
    await confirmActivity(pavel, { id, version: 3 });
    expect(await tag("dive-deep")).toMatchObject({ confirmedById: henrike.memberId });
    expect(await tag("frugality")).toMatchObject({ confirmedById: pavel.memberId });
    await undoDecision(pavel, { id });
    expect(await tag("dive-deep")).toMatchObject({ confirmedById: henrike.memberId });
    expect(await tag("frugality")).toMatchObject({ confirmedAt: null, confirmedById: null });
  });
});
