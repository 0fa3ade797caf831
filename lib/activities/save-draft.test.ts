import { describe, expect, it } from "vitest";
import { anActivity, aTalk, inState } from "@/lib/testing/activities";
import { aMember, anAdministrator, aViewer } from "@/lib/testing/people";
import { discardDraft } from "./discard-draft";
import { findActivity, getActivity } from "./get";
import { saveDraft } from "./save-draft";
import { submitDraft } from "./submit";

describe("a draft", () => {
  it("needs no more than a type, and is its logger's alone", async () => {
    const viewer = await aViewer(await aMember());
    const { id } = await saveDraft(viewer, { type: "talk" });
    expect(await getActivity(viewer, id)).toMatchObject({ state: "draft", isDayOpen: true, title: "", credits: [] });
    expect(await findActivity(await anAdministrator(), id)).toBeNull();
  });

  it("is saved over and then sent to review, once it is complete", async () => {
    const viewer = await aViewer(await aMember());
    const { id, version } = await saveDraft(viewer, { ...aTalk(viewer.memberId), startsOn: "", title: "Half" });
    const later = await saveDraft(viewer, { ...aTalk(viewer.memberId), figures: { attendees_online: 3 }, id, version });
    expect(await getActivity(viewer, id)).toMatchObject({ isDayOpen: false, reach: 3, version: 2 });
    await expect(submitDraft(viewer, { ...aTalk(viewer.memberId), title: "", id, version: 2 })).rejects.toMatchObject({
      fields: { title: "Give it a title." },
    });
    await submitDraft(viewer, { ...aTalk(viewer.memberId), id, version: later.version });
    expect(await getActivity(viewer, id)).toMatchObject({ state: "submitted", version: 3, reach: 64 });
    await expect(saveDraft(viewer, { type: "talk", id, version: 3 })).rejects.toMatchObject({ code: "conflict" });
  });

  it("is not saved over a newer version from another tab", async () => {
    const viewer = await aViewer(await aMember());
    const { id } = await saveDraft(viewer, { type: "talk", title: "First" });
    await saveDraft(viewer, { type: "talk", title: "From the phone", id, version: 1 });
    await expect(saveDraft(viewer, { type: "talk", title: "From the desk", id, version: 1 })).rejects.toMatchObject({
      code: "conflict",
      message: expect.stringMatching(/^You changed this in another tab/),
    });
    expect(await getActivity(viewer, id)).toMatchObject({ title: "From the phone" });
  });

  it("comes once, however often the same one is sent", async () => {
    const viewer = await aViewer(await aMember());
    await saveDraft(viewer, { type: "talk", sourceKey: "form:1" });
    await expect(saveDraft(viewer, { type: "talk", sourceKey: "form:1" })).rejects.toMatchObject({ code: "conflict" });
  });

  it("can be thrown away and brought back", async () => {
    const viewer = await aViewer(await aMember());
    const { id } = await saveDraft(viewer, { ...aTalk(viewer.memberId), startsOn: null });
    const { facts } = await discardDraft(viewer, { id });
    expect(await findActivity(viewer, id)).toBeNull();
    const again = await saveDraft(viewer, facts);
    expect(await getActivity(viewer, again.id)).toMatchObject({ isDayOpen: true, reach: 64 });
  });

  it("of somebody else looks absent", async () => {
    const viewer = await aViewer(await aMember());
    const { id } = await saveDraft(viewer, { type: "talk" });
    const other = await aViewer(await aMember());
    await expect(discardDraft(other, { id })).rejects.toMatchObject({ code: "missing" });
    await expect(saveDraft(other, { type: "talk", id, version: 1 })).rejects.toMatchObject({ code: "missing" });
  });

  it("that was sent and confirmed is nobody's to throw away, and least of all somebody else's", async () => {
    const viewer = await aViewer(await aMember());
    const id = await anActivity(viewer);
    await inState(id, "confirmed");
    await expect(discardDraft(viewer, { id })).rejects.toMatchObject({ code: "conflict" });
    await expect(discardDraft(await aViewer(await aMember()), { id })).rejects.toMatchObject({ code: "forbidden" });
  });
});
