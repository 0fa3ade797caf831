import { describe, expect, it } from "vitest";
import { filesOf } from "@/lib/evidence/list";
import { confirmActivity } from "@/lib/reviews/confirm";
import { anActivity } from "@/lib/testing/activities";
import { atOnce } from "@/lib/testing/at-once";
import { aFile } from "@/lib/testing/facts";
import { aMember, anAdministrator, aViewer } from "@/lib/testing/people";
import { changeActivityFiles } from "./change-files";
import { fileOfActivity } from "./file-of-activity";
import { findActivity } from "./get";
import { withdrawActivity } from "./withdraw";

describe("the files of an activity", () => {
  it("are for whoever may see the activity, and send a confirmed one back to review when they change", async () => {
    const administrator = await anAdministrator();
    const member = await aViewer(await aMember());
    const other = await aViewer(await aMember());
    const id = await anActivity(member);
    const file = await aFile(member, "slides.pdf");
    await expect(changeActivityFiles(other, { id, added: [] })).rejects.toMatchObject({ code: "missing" });
    await changeActivityFiles(member, { id, added: [file.id] });
    expect((await fileOfActivity(member, file.id))?.name).toBe("slides.pdf");
    expect(await fileOfActivity(other, file.id)).toBeNull();
    // Whoever looked at it before there was a file decides on something else.
    await expect(confirmActivity(administrator, { id, version: 1 })).rejects.toMatchObject({ code: "conflict" });
    await confirmActivity(administrator, { id, version: 2 });
    expect((await fileOfActivity(other, file.id))?.name).toBe("slides.pdf");
    await changeActivityFiles(member, { id, removed: [] });
    expect(await findActivity(member, id)).toMatchObject({ state: "confirmed", version: 3 });
    await changeActivityFiles(member, { id, removed: [file.id] });
    expect(await fileOfActivity(member, file.id)).toBeNull();
    expect(await findActivity(member, id)).toMatchObject({ state: "submitted", version: 4, decidedAt: null });
  });

  it("are added by two people at once, at most five in all, and by nobody to what was withdrawn", async () => {
    const administrator = await anAdministrator();
    const member = await aViewer(await aMember());
    const id = await anActivity(member);
    const [one, two] = [await aFile(member, "one.pdf"), await aFile(administrator, "two.pdf")];
    const { refused } = await atOnce([
      () => changeActivityFiles(member, { id, added: [one.id] }),
      () => changeActivityFiles(administrator, { id, added: [two.id] }),
    ]);
    expect(refused).toEqual([]);
    expect((await filesOf(member, "activityId", [id])).get(id)).toHaveLength(2);
    const more = [];
    for (const name of ["a", "b", "c", "d"]) more.push((await aFile(member, `${name}.pdf`)).id);
    await expect(changeActivityFiles(member, { id, added: more })).rejects.toMatchObject({ code: "invalid" });
    await withdrawActivity(member, { id });
    await expect(changeActivityFiles(member, { id, removed: [one.id] })).rejects.toMatchObject({ code: "conflict" });
  });
});
