import { describe, expect, it } from "vitest";
import { declineCredit } from "@/lib/activities/accept-or-decline-credit";
import { changeActivityFiles } from "@/lib/activities/change-files";
import { editActivity } from "@/lib/activities/edit";
import { getActivity } from "@/lib/activities/get";
import { anActivity, aTalk } from "@/lib/testing/activities";
import { aFile } from "@/lib/testing/facts";
import { aMember, aTerm, aViewer } from "@/lib/testing/people";
import { confirmActivity } from "./confirm";
import { getReview } from "./get";
import { keepConfirmed } from "./keep-confirmed";
import { listReviewQueue } from "./queue";
import { undoDecision } from "./undo-decision";

const program = "community-builders";

/** A talk that was confirmed, and then said to have had 160 online, with another link and a goal less. */
async function aChangedTalk() {
  const jonas = await aViewer(await aMember({ name: "Jonas Haltiner" }));
  await aTerm(jonas.memberId, { programKey: program });
  const henrike = await aViewer(await aMember({ name: "Henrike Aldous" }), {
    manages: [{ programKey: program, countries: null }],
  });
  const id = await anActivity(jonas);
  await confirmActivity(henrike, { id, version: 1 });
  const confirmed = await getActivity(jonas, id);
  const figures = { attendees_in_person: 48, attendees_online: 160 };
  const facts = aTalk(jonas.memberId, { figures, links: ["https://videos.example/watch"], goals: [] });
  await editActivity(jonas, { ...facts, id, version: 2 });
  return { jonas, henrike, id, confirmed, facts };
}

describe("an activity that was changed after it was confirmed", () => {
  it("shows what changed, and what that does to reach and programs", async () => {
    const { henrike, id } = await aChangedTalk();
    const { sinceConfirmed } = await getReview(henrike, id);
    expect(sinceConfirmed?.differing.map(({ label }) => label)).toEqual(["Online", "Links", "Goals"]);
    expect(sinceConfirmed).toMatchObject({
      confirmedBy: { name: "Henrike Aldous" },
      changedBy: "Jonas Haltiner",
      reach: { from: 64, to: 208 },
      programs: { added: [], gone: [program] },
    });
    expect((await listReviewQueue(henrike, {})).rows.find((row) => row.id === id)?.wasConfirmed).toBe(true);
  });

  it("is not told as changed where it was never confirmed, or that was undone", async () => {
    const { henrike, jonas } = await aChangedTalk();
    const id = await anActivity(jonas, { title: "Sent once" });
    expect((await getReview(henrike, id)).sinceConfirmed).toBeNull();
    await confirmActivity(henrike, { id, version: 1 });
    await undoDecision(henrike, { id });
    await editActivity(jonas, { ...aTalk(jonas.memberId, { title: "Sent twice" }), id, version: 3 });
    expect((await getReview(henrike, id)).sinceConfirmed).toBeNull();
  });

  it("goes back to what was confirmed, and by an undo to what was sent", async () => {
    const { henrike, jonas, id, confirmed, facts } = await aChangedTalk();
    await keepConfirmed(henrike, { id, version: 3 });
    await keepConfirmed(henrike, { id, version: 3 });
    const kept = await getActivity(jonas, id);
    expect(kept).toMatchObject({ state: "confirmed", version: 4, links: confirmed.links, reach: 64 });
    expect(kept.figures).toEqual(confirmed.figures);
    expect(kept.tags.every((tag) => tag.confirmedAt !== null)).toBe(true);
    expect(kept.programs).toEqual(confirmed.programs);
    await undoDecision(henrike, { id });
    const back = await getActivity(jonas, id);
    expect(back).toMatchObject({ state: "submitted", links: facts.links, reach: 208 });
    expect((await getReview(henrike, id)).sinceConfirmed?.differing).toHaveLength(3);
  });

  it("goes back to what was sent, though a credit was declined in between", async () => {
    const { henrike, jonas, id, facts } = await aChangedTalk();
    const ana = await aViewer(await aMember({ name: "Ana Souza" }));
    const credits = [
      { memberId: jonas.memberId, part: "speaker" },
      { memberId: ana.memberId, part: "speaker" },
    ];
    const title = "What Jonas sent last";
    await editActivity(jonas, { ...facts, credits, id, version: 3 });
    await confirmActivity(henrike, { id, version: 4 });
    await editActivity(jonas, { ...facts, credits, title, id, version: 5 });
    await keepConfirmed(henrike, { id, version: 6 });
    await declineCredit(ana, { id });
    await undoDecision(henrike, { id });
    expect(await getActivity(jonas, id)).toMatchObject({ state: "submitted", title });
  });

  it("names the files that came and went, which cannot be put back", async () => {
    const { henrike, jonas, id } = await aChangedTalk();
    const [slides, paper] = [await aFile(jonas, "slides.pdf"), await aFile(jonas, "paper.pdf")];
    await changeActivityFiles(jonas, { id, added: [slides.id] });
    await confirmActivity(henrike, { id, version: 4 });
    await changeActivityFiles(jonas, { id, added: [paper.id], removed: [slides.id] });
    const { sinceConfirmed, activity } = await getReview(henrike, id);
    expect(sinceConfirmed).toMatchObject({
      hasOtherFiles: true,
      differing: [
        {
          label: "Files",
          lines: [[{ kind: "gone", text: "slides.pdf" }], [{ kind: "new", text: "paper.pdf" }]],
        },
      ],
    });
    await expect(keepConfirmed(henrike, { id, version: activity.version })).rejects.toThrow("files changed");
    const other = await aFile(jonas, "paper.pdf");
    await confirmActivity(henrike, { id, version: activity.version });
    await changeActivityFiles(jonas, { id, added: [other.id], removed: [paper.id] });
    expect((await getReview(henrike, id)).sinceConfirmed?.differing).toMatchObject([
      { lines: [[{ text: "Files were replaced by others of the same names." }]] },
    ]);
  });

  it("is refused over a version that is no longer the newest, and where nothing was confirmed", async () => {
    const { henrike, jonas, id, facts } = await aChangedTalk();
    await editActivity(jonas, { ...facts, title: "Once more", id, version: 3 });
    await expect(keepConfirmed(henrike, { id, version: 3 })).rejects.toMatchObject({ code: "conflict" });
    const fresh = await anActivity(jonas, { title: "Fresh" });
    await expect(keepConfirmed(henrike, { id: fresh, version: 1 })).rejects.toMatchObject({ code: "conflict" });
    await expect(keepConfirmed(jonas, { id, version: 4 })).rejects.toMatchObject({ code: "forbidden" });
  });
});
