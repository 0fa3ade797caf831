import { describe, expect, it } from "vitest";
import { getActivity } from "@/lib/activities/get";
import { logActivity } from "@/lib/activities/log";
import { withdrawActivity } from "@/lib/activities/withdraw";
import { editMember } from "@/lib/members/edit";
import { memberFactsOf } from "@/lib/members/facts";
import { findMember } from "@/lib/members/get";
import { confirmActivity } from "@/lib/reviews/confirm";
import { aMember, anAdministrator, aViewer } from "@/lib/testing/people";
import { publicVersion } from "./public-version";

describe("the version of what visitors see", () => {
  it("stands while something is logged that nobody confirmed, and changes when it is", async () => {
    const [administrator, member] = [await anAdministrator(), await aViewer(await aMember())];
    const before = await publicVersion();
    const facts = { type: "talk", title: "Not seen yet", startsOn: "2026-10-05", visibility: "public" };
    const { id } = await logActivity(member, { ...facts, credits: [{ memberId: member.memberId, part: "speaker" }] });
    const versionNow = async () => (await getActivity(member, id)).version;
    expect(await publicVersion()).toBe(before);
    await confirmActivity(administrator, { id, version: await versionNow() });
    const confirmed = await publicVersion();
    expect(confirmed).not.toBe(before);
    await withdrawActivity(member, { id });
    expect(await publicVersion()).not.toBe(confirmed);
  });

  it("changes with a name", async () => {
    const administrator = await anAdministrator();
    const id = await aMember({ name: "Before" });
    const before = await publicVersion();
    const member = await findMember(administrator, id);
    if (!member) throw new Error("The member is gone.");
    const facts = { ...(await memberFactsOf(administrator, member)), name: "After" };
    await editMember(administrator, { ...facts, id, version: member.version });
    expect(await publicVersion()).not.toBe(before);
  });
});
