import { expect, it } from "vitest";
import { addMonths, today } from "@/lib/core/clock";
import { logEvent } from "@/lib/events/log";
import { aGroup, aLead, aMeetup } from "@/lib/testing/groups";
import { aMember, anAdministrator, aTerm, aViewer } from "@/lib/testing/people";
import { openReport } from "../registry";

it("the report on terms counts who reached which stage, and names them, for whoever manages them", async () => {
  const programKey = "cloud-captains";
  const startsOn = addMonths(today(), -6);
  const ids: string[] = [];
  for (const name of ["Stage Ana", "Stage Bo"]) {
    const { id } = await aGroup({ kind: "student club", name: `Club of ${name}` });
    const memberId = await aMember({ name, country: "CL" });
    ids.push(await aTerm(memberId, { programKey, groupId: id, startsOn }));
    await aLead(id, memberId, startsOn);
    const held = { title: `Hello of ${name}`, startsOn: addMonths(today(), -2), link: null, goals: [], principles: [] };
    if (name === "Stage Ana") await logEvent(await aViewer(memberId), aMeetup(id, held));
  }
  const seenBy = async (viewer: Awaited<ReturnType<typeof anAdministrator>>) => {
    const report = await openReport(viewer, "terms", { program: programKey });
    const bars = report.pictures.find(
      ({ kind, ...picture }) => "title" in picture && picture.title === "Stages of Captains",
    );
    const table = report.tables.find(({ key }) => key === "stages");
    return {
      counts: bars?.kind === "bars" ? bars.bars.map(({ name, count }) => [name, count]) : [],
      rows: table?.rows.map(({ member, stage, since }) => [member, stage, since]) ?? [],
    };
  };
  const expected = {
    counts: [
      ["Bronze", 1],
      ["Silver", 0],
      ["Gold", 0],
      ["Platinum", 0],
      ["Diamond", 0],
      ["No stage yet", 1],
    ],
    rows: [
      ["Stage Ana", "Bronze", addMonths(today(), -2)],
      ["Stage Bo", null, null],
    ],
  };
  expect(await seenBy(await anAdministrator())).toEqual(expected);
  const manager = await aViewer(await aMember(), { manages: [{ programKey, countries: ["CL"] }] });
  expect(await seenBy(manager)).toEqual(expected);
  const elsewhere = await aViewer(await aMember(), { manages: [{ programKey, countries: ["DE"] }] });
  expect(await seenBy(elsewhere)).toEqual({ counts: [], rows: [] });
});
