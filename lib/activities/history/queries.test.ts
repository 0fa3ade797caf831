import { describe, expect, it } from "vitest";
import { anActivity, aTalk, inState } from "../../testing/activities";
import { aMember, anAdministrator, aTerm, aViewer } from "../../testing/people";
import { visitor } from "../../viewer";
import { editActivity } from "../editing/commands";
import { changesSince, historyOf } from "./queries";

describe("what an activity said before", () => {
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
      expect((await historyOf(viewer, id))[0]?.changes).toContainEqual(
        expect.objectContaining({ label: "Description", from: "The client's name." }),
      );
    for (const viewer of [visitor, await aViewer(await aMember()), elsewhere])
      await expect(historyOf(viewer, id)).rejects.toMatchObject(missing);
    for (const viewer of [logger, administrator]) expect(await changesSince(viewer, id, 1)).not.toEqual([]);
    for (const viewer of [visitor, speaker, manager, elsewhere])
      await expect(changesSince(viewer, id, 1)).rejects.toMatchObject(missing);
  });
});
