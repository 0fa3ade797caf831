import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { activities } from "@/db/schema";
import { filesOf } from "@/lib/evidence/list";
import { confirmActivity } from "@/lib/reviews/confirm";
import { anActivity, aTalk } from "@/lib/testing/activities";
import { aFile } from "@/lib/testing/facts";
import { aMember, anAdministrator, aViewer } from "@/lib/testing/people";
import { getActivity } from "./get";
import { saveActivityForm } from "./save-by-form";

const sent = ({ id, name }: { id: string; name: string }) => ({ id, name, size: 3 });
const gone = { id: "01890000-0000-7000-8000-000000000000", name: "gone.pdf", size: 3 };

describe("the form of an activity", () => {
  it("saves what it says and its files together, or neither", async () => {
    const member = await aViewer(await aMember());
    const id = await anActivity(member);
    const facts = aTalk(member.memberId, { title: "Said otherwise" });
    const form = { ...facts, intent: "send", id, version: 1 };
    await expect(saveActivityForm(member, { ...form, files: { added: [gone], removed: [] } })).rejects.toMatchObject({
      fields: { files: expect.stringContaining("no longer there") },
    });
    expect(await getActivity(member, id)).toMatchObject({ title: aTalk(member.memberId).title, version: 1 });
    const file = await aFile(member, "slides.pdf");
    const saved = await saveActivityForm(member, { ...form, files: { added: [sent(file)], removed: [] } });
    expect(saved).toEqual({ id, saved: "changed" });
    expect((await getActivity(member, id)).title).toBe("Said otherwise");
    expect((await filesOf(member, "activityId", [id])).get(id)?.map(({ name }) => name)).toEqual(["slides.pdf"]);
  });

  it("logs nothing new where a file is refused, and one where it is sent twice", async () => {
    const member = await aViewer(await aMember());
    const sourceKey = `form:${member.memberId}`;
    const file = await aFile(member, "slides.pdf");
    const form = { ...aTalk(member.memberId), intent: "send", sourceKey };
    const own = () => db.select().from(activities).where(eq(activities.loggedById, member.memberId));
    await expect(saveActivityForm(member, { ...form, files: { added: [gone], removed: [] } })).rejects.toThrow();
    expect(await own()).toEqual([]);
    const first = await saveActivityForm(member, { ...form, files: { added: [sent(file)], removed: [] } });
    expect(await saveActivityForm(member, { ...form, files: { added: [sent(file)], removed: [] } })).toEqual(first);
    expect(await own()).toHaveLength(1);
  });

  it("says that a confirmed one whose files alone changed is sent to review again", async () => {
    const [member, administrator] = [await aViewer(await aMember()), await anAdministrator()];
    const id = await anActivity(member);
    await confirmActivity(administrator, { id, version: 1 });
    const file = await aFile(member, "slides.pdf");
    const form = { ...aTalk(member.memberId), intent: "send", id, version: 2 };
    const saved = await saveActivityForm(member, { ...form, files: { added: [sent(file)], removed: [] } });
    expect(saved).toEqual({ id, saved: "sent" });
    expect((await getActivity(member, id)).state).toBe("submitted");
  });
});
