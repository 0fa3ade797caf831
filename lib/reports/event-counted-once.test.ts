import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { activities } from "@/db/schema";
import { contributionTotals } from "@/lib/contributions/figures";
import type { OpenReport } from "@/lib/core/report";
import type { Viewer } from "@/lib/core/viewer";
import { logEvent } from "@/lib/events/log";
import { inState } from "@/lib/testing/activities";
import { aGroup, aLead, aMeetup } from "@/lib/testing/groups";
import { aMember, anAdministrator, aTerm, aViewer } from "@/lib/testing/people";
import { publicFigures } from "./public-figures";
import { openReport } from "./registry";

const month = { from: "2026-11-01", to: "2026-11-30" };
let administrator: Viewer;
let leader: Viewer;

const figure = (opened: OpenReport, key: string) => opened.figures.find((one) => one.key === key)?.value;
const open = (asked: Record<string, string> = {}) => openReport(administrator, "program", { ...month, ...asked });

beforeAll(async () => {
  administrator = await anAdministrator();
  const [group, club] = [await aGroup(), await aGroup({ kind: "student club" })];
  const [lead, captain] = [await aMember({ slug: "the-lead" }), await aMember()];
  await aTerm(lead, { programKey: "user-group-leaders", groupId: group.id });
  await aTerm(captain, { programKey: "cloud-captains", groupId: club.id });
  await aLead(group.id, lead);
  await aLead(club.id, captain);
  leader = await aViewer(lead);
  const speakers = [lead, await aMember(), await aMember()];
  await aTerm(speakers[1] ?? "", { programKey: "community-builders" });
  const { id } = await logEvent(
    leader,
    aMeetup(group.id, {
      coHosts: [club.id],
      attendeesInPerson: 50,
      attendeesOnline: 20,
      goals: ["community-building", "empower-future-builders"],
      sessions: speakers.map((memberId, place) => ({ title: `Talk ${place}`, speakers: [{ memberId }] })),
    }),
  );
  const came = await db.select({ id: activities.id }).from(activities).where(eq(activities.eventId, id));
  for (const activity of came) await inState(activity.id, "confirmed");
});

describe("an event of two hosts, three speakers and two programs", () => {
  it("counts its audience once, each activity once, and each person once, over all programs", async () => {
    const opened = await open();
    // The event itself, and the talk of the lead; the builder's and the third speaker's advance no goal of a program of theirs.
    expect(figure(opened, "activities")).toBe(2);
    expect(figure(opened, "reach")).toBe(70);
    expect(figure(opened, "members_contributed")).toBe(2);
  });

  it("counts in each of the two programs, whose sum is no total", async () => {
    const leaders = await open({ program: "user-group-leaders" });
    const captains = await open({ program: "cloud-captains" });
    expect([figure(leaders, "activities"), figure(leaders, "reach")]).toEqual([2, 70]);
    expect([figure(captains, "activities"), figure(captains, "reach")]).toEqual([1, 70]);
    expect([figure(leaders, "members_contributed"), figure(captains, "members_contributed")]).toEqual([1, 1]);
  });

  it("counts its audience once for who led it and spoke, and on the front page", async () => {
    expect(await contributionTotals(administrator, { member: "the-lead" })).toMatchObject({ activities: 2, reach: 70 });
    expect(await publicFigures(administrator)).toMatchObject({ activities: 2, reach: 70 });
  });
});
