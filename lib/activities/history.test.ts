import { describe, expect, it } from "vitest";
import { systemViewer, type Viewer, visitor } from "@/lib/core/viewer";
import { anActivity, aTalk, inState } from "@/lib/testing/activities";
import { imported as importFile } from "@/lib/testing/imports";
import { aMember, anAdministrator, aTerm, aViewer } from "@/lib/testing/people";
import { declineCredit } from "./accept-or-decline-credit";
import { commentOnActivity } from "./comment";
import { activityConversation } from "./conversation";
import { editActivity } from "./edit";
import { activityChangesSince, activityHistory } from "./history";
import { activityPage } from "./page";
import { saveDraft } from "./save-draft";
import { submitDraft } from "./submit";

describe("what an activity said before", () => {
  it("begins with the draft that was sent to review, told in full only to who wrote it", async () => {
    const logger = await aViewer(await aMember());
    const { id } = await saveDraft(logger, { type: "talk", title: "Something with queues" });
    const manager = await aViewer(await aMember(), { manages: [{ programKey: "heroes", countries: null }] });
    await aTerm(logger.memberId, { programKey: "heroes" });
    await submitDraft(logger, { ...aTalk(logger.memberId, { title: "Queues under load" }), id, version: 1 });
    const sent = { label: "State", from: "draft", to: "submitted" };
    const title = { label: "Title", from: "Something with queues", to: "Queues under load" };
    const told = (await activityHistory(logger, id))[0]?.changes;
    expect(told).toContainEqual(sent);
    expect(told).toContainEqual(title);
    for (const viewer of [manager, await anAdministrator()])
      expect(await activityHistory(viewer, id)).toMatchObject([{ version: 2, changes: [sent] }]);
    expect(await activityChangesSince(logger, id, 1)).toContainEqual(title);
    expect(await activityChangesSince(await anAdministrator(), id, 1)).toEqual([sent]);
  });

  it("says who imported or logged it for whom", async () => {
    const administrator = await anAdministrator();
    const lior = await aMember({ name: "Lior Adan" });
    const file = "Title,Type,Date\nTwo queues,talk,2026-03-01\n";
    const imported = await importFile({ viewer: administrator, kind: "activities", file, memberId: lior });
    const [row] = imported.rows;
    const originOf = async (viewer: Viewer, id = "") => (await activityPage(viewer, id))?.origin;
    expect(await originOf(await aViewer(lior), row?.wrote[0]?.id)).toEqual({
      isImported: true,
      by: "Tomasz Wierzbic",
      forWhom: "Lior Adan",
    });
    const own = await anActivity(await aViewer(lior));
    expect(await originOf(administrator, own)).toEqual({ isImported: false, by: "Lior Adan", forWhom: null });
    for (const viewer of [visitor, await aViewer(await aMember())])
      expect(await originOf(viewer, own)).not.toBeTruthy();
  });

  it("is told to its people, its managers and administrators; what a form missed only to who may edit it", async () => {
    const logger = await aViewer(await aMember());
    const speaker = await aViewer(await aMember());
    await aTerm(logger.memberId, { programKey: "heroes" });
    const credits = [
      { memberId: logger.memberId, part: "speaker" },
      { memberId: speaker.memberId, part: "speaker" },
    ];
    const id = await anActivity(logger, { credits, description: "The client's name." });
    await editActivity(logger, { ...aTalk(logger.memberId, { credits, description: "" }), id, version: 1 });
    await inState(id, "confirmed");
    const manager = await aViewer(await aMember(), { manages: [{ programKey: "heroes", countries: null }] });
    const elsewhere = await aViewer(await aMember(), { manages: [{ programKey: "ambassadors", countries: null }] });
    const administrator = await anAdministrator();
    const missing = { code: "missing" };
    for (const viewer of [logger, speaker, manager, administrator])
      expect((await activityHistory(viewer, id))[0]?.changes).toContainEqual(
        expect.objectContaining({ label: "Description", from: "The client's name." }),
      );
    for (const viewer of [visitor, await aViewer(await aMember()), elsewhere])
      await expect(activityHistory(viewer, id)).rejects.toMatchObject(missing);
    for (const viewer of [logger, administrator]) expect(await activityChangesSince(viewer, id, 1)).not.toEqual([]);
    for (const viewer of [visitor, speaker, manager, elsewhere])
      await expect(activityChangesSince(viewer, id, 1)).rejects.toMatchObject(missing);
  });

  it("is read by just those who read what was said of it, Tenet itself among them, and nobody who declined", async () => {
    const logger = await aViewer(await aMember());
    const [speaker, away] = [await aViewer(await aMember()), await aViewer(await aMember())];
    await aTerm(logger.memberId, { programKey: "heroes" });
    const credits = [logger, speaker, away].map(({ memberId }) => ({ memberId, part: "speaker" }));
    const id = await anActivity(logger, { credits });
    const manager = await aViewer(await aMember(), { manages: [{ programKey: "heroes", countries: null }] });
    const elsewhere = await aViewer(await aMember(), { manages: [{ programKey: "ambassadors", countries: null }] });
    await commentOnActivity(manager, { id, body: "Which room was it?" });
    await declineCredit(away, { id });
    await inState(id, "confirmed");
    const insiders = [logger, speaker, manager, await anAdministrator(), systemViewer("system")];
    for (const viewer of insiders) {
      expect(await activityHistory(viewer, id)).not.toEqual([]);
      expect((await activityConversation(viewer, id)).map(({ text }) => text)).toEqual(["Which room was it?"]);
    }
    for (const viewer of [away, elsewhere, await aViewer(await aMember()), visitor]) {
      await expect(activityHistory(viewer, id)).rejects.toMatchObject({ code: "missing" });
      expect(await activityConversation(viewer, id)).toEqual([]);
    }
  });
});
