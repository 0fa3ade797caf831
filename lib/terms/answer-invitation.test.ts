import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { activityPrograms, termHolds } from "@/db/schema";
import { findActivity } from "@/lib/activities/get";
import { addDays, today } from "@/lib/core/clock";
import { eraseMember } from "@/lib/privacy/erase/erase-member";
import { openReport } from "@/lib/reports/registry";
import { anActivity } from "@/lib/testing/activities";
import { aMember, anAdministrator, aTerm, aViewer } from "@/lib/testing/people";
import { acceptTerm, declineTerm } from "./answer-invitation";
import { editTerm } from "./edit";
import { endTerm } from "./end";
import { ownTermDays } from "./own-term-days";
import { reopenTerm } from "./reopen";

const ago = (days: number) => addDays(today(), -days);

/** Somebody invited to a program a month ago, who gave a talk a week ago and one over the day on which the term was to begin. */
async function anInvited(programKey = "heroes", goal = "educate-and-empower") {
  const memberId = await aMember({ name: "Kenji Murata-Hale", country: "JP" });
  const id = await aTerm(memberId, { programKey, state: "invited", startsOn: ago(30) });
  const self = await aViewer(memberId);
  const goals = [{ key: goal }];
  const talk = await anActivity(self, { startsOn: ago(7), goals });
  const long = await anActivity(self, { startsOn: ago(31), endsOn: ago(29), goals });
  const manager = await aViewer(await aMember(), { manages: [{ programKey, countries: null }] });
  const counted = async () =>
    (await Promise.all([talk, long].map((activity) => programsOf(activity)))).filter((programs) => programs > 0).length;
  return { id, memberId, self, manager, talk, counted };
}

async function programsOf(activityId: string): Promise<number> {
  return (await db.select().from(activityPrograms).where(eq(activityPrograms.activityId, activityId))).length;
}

describe("an invitation that was not taken up", () => {
  it("counts on no day once it was turned down, nor shows managers what was done meanwhile", async () => {
    const { id, self, manager, talk, counted } = await anInvited();
    await declineTerm(self, { id, version: 1 });
    expect(await counted()).toBe(0);
    expect(await findActivity(manager, talk)).toBeNull();
    expect(await ownTermDays(self)).toEqual([]);
  });

  it("counts on no day once it was cancelled, and is an invitation again when that is taken back", async () => {
    const { id, self, manager, counted } = await anInvited();
    const ended = await endTerm(manager, { id, version: 1, endsOn: today(), ending: "withdrawn" });
    expect(await counted()).toBe(0);
    const back = await reopenTerm(manager, { id, version: ended.version, ...ended.before });
    await acceptTerm(self, { id, version: back.version });
    expect(await counted()).toBe(2);
    expect(await db.select().from(termHolds).where(eq(termHolds.termId, id))).toEqual([]);
  });

  it("counts on no day although its days are corrected afterwards", async () => {
    const { id, self, manager, counted } = await anInvited();
    await declineTerm(self, { id, version: 1 });
    await editTerm(manager, { id, version: 2, startsOn: ago(60), endsOn: today() });
    expect(await counted()).toBe(0);
  });

  it("is no member of the program in its report, nor when the person is erased", async () => {
    const administrator = await anAdministrator();
    const { id, self } = await anInvited("cloud-captains", "cultivate-peer-mentorship");
    await declineTerm(self, { id, version: 1 });
    const other = await anInvited("cloud-captains", "cultivate-peer-mentorship");
    await eraseMember(administrator, { id: other.memberId, version: 1, reason: "Asked for it." });
    expect(await other.counted()).toBe(0);
    const report = await openReport(administrator, "program", {
      program: "cloud-captains",
      from: ago(40),
      to: today(),
      include: "unreviewed",
    });
    const contributed = report.figures.find(({ key }) => key === "members_contributed");
    expect(contributed).toMatchObject({ value: 0, unit: "of 0" });
  });
});
