import { expect, it } from "vitest";
import { today } from "@/lib/core/clock";
import { visitor } from "@/lib/core/viewer";
import { anActivity, inState } from "@/lib/testing/activities";
import { aMember, aTerm, aViewer } from "@/lib/testing/people";
import { publicFigures } from "./public-figures";

it("tells a visitor of what is confirmed and public, and nothing of what waits for review", async () => {
  const renata = await aViewer(await aMember());
  await aTerm(renata.memberId, { programKey: "community-builders" });
  const facts = { startsOn: today(), goals: [{ key: "encourage-peer-learning" }] };
  await inState(await anActivity(renata, { ...facts, principles: [{ key: "dive-deep" }] }), "confirmed");
  await anActivity(renata, { ...facts, goals: [{ key: "nurture-and-connect" }], principles: [{ key: "frugality" }] });
  const guest = await aViewer(await aMember());
  await inState(await anActivity(guest, { ...facts, figures: { attendees_in_person: 900 } }), "confirmed");
  const { activities, reach, matrix } = await publicFigures(visitor);
  // What somebody without a term did counts for no program, and is in no figure of theirs.
  expect([activities, reach]).toEqual([1, 64]);
  expect(matrix.cells["encourage-peer-learning"]?.["dive-deep"]).toEqual({ count: 1, confirmed: 1, before: 0 });
  expect(matrix.cells["nurture-and-connect"]?.frugality).toEqual({ count: 0, confirmed: 0, before: 0 });
  expect(matrix.goalTotals).toEqual({ "encourage-peer-learning": 1 });
  expect(matrix.principleTotals).toEqual({ "dive-deep": 1 });
});
