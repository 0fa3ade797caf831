import { expect, it } from "vitest";
import { addProgram, reviseProgram } from "@/lib/catalogue/programs";
import { addDays, addMonths, today } from "@/lib/core/clock";
import { aMember, anAdministrator, aTerm, aViewer } from "@/lib/testing/people";
import { listTermsByAttention } from "@/lib/triage/list";
import { readTriageFilter } from "@/lib/triage/schema";
import { getTerm } from "./get";
import { listTerms } from "./list";
import { renewTerm } from "./renew";
import { readTermFilter } from "./schema";
import { termStateOn } from "./status";

const day = today();
const startsOn = addMonths(day, -12);
const rules = { termLength: "months", termMonths: 6, renewalDays: 20, graceDays: 14 };
const look = { name: "Beacons", shortName: "Beacons", color: "olive", shape: "star" };

it("a program says how long its terms last, when renewal opens and how long the grace is", async () => {
  const administrator = await anAdministrator();
  const { key: programKey } = await addProgram(administrator, { ...look, ...rules });
  const [over, inGrace, running] = [await aMember(), await aMember(), await aMember()];
  const ids = {
    over: await aTerm(over, { programKey, startsOn, endsOn: addDays(day, -15) }),
    inGrace: await aTerm(inGrace, { programKey, startsOn, endsOn: addDays(day, -14) }),
    running: await aTerm(running, { programKey, startsOn: addMonths(day, -2), endsOn: addDays(day, 30) }),
  };
  const states = async () => {
    const found: Record<string, string> = {};
    for (const [name, id] of Object.entries(ids)) {
      const state = termStateOn(await getTerm(administrator, id), day);
      const { rows } = await listTerms(administrator, readTermFilter({ program: programKey, state }));
      expect(rows.map((row) => row.id)).toContain(id);
      found[name] = state;
    }
    return found;
  };
  expect(await states()).toEqual({ over: "ended", inGrace: "grace", running: "active" });
  const attention = async () =>
    (await listTermsByAttention(administrator, readTriageFilter({ program: programKey }))).rows.find(
      ({ id }) => id === ids.running,
    )?.attention;
  expect(await attention()).toBe("on_track");

  const change = { ...look, ...rules, key: programKey };
  const { version } = await reviseProgram(administrator, { ...change, version: 1, renewalDays: 30, graceDays: 0 });
  expect(await attention()).toBe("ending_soon");
  expect(await states()).toEqual({ over: "ended", inGrace: "grace", running: "active" });
  const graces = async () => [
    (await getTerm(administrator, ids.inGrace)).graceDays,
    (await getTerm(administrator, ids.running)).graceDays,
  ];
  expect(await graces()).toEqual([14, 0]);

  const renewed = await renewTerm(administrator, { id: ids.running, version: 1 });
  const next = await getTerm(administrator, renewed.id);
  const first = addDays(day, 31);
  expect([next.startsOn, next.endsOn, next.graceDays]).toEqual([first, addDays(addMonths(first, 6), -1), 0]);

  await reviseProgram(administrator, { ...change, version, termLength: "cohort", cohortStartsOn: "09-01" });
  const other = await aTerm(await aMember(), { programKey, startsOn: addMonths(day, -2), endsOn: day });
  const last = await renewTerm(administrator, { id: other, version: 1 });
  expect((await getTerm(administrator, last.id)).endsOn?.slice(5)).toBe("08-31");
});

it("refuses a length that is not whole, and a day that is not in every year, by its field", async () => {
  const administrator = await anAdministrator();
  const refusal = (facts: object) =>
    addProgram(administrator, { ...look, ...facts }).then(
      () => null,
      (error) => Object.keys(error.fields),
    );
  expect(await refusal({ termLength: "months" })).toEqual(["termMonths"]);
  expect(await refusal({ termLength: "cohort" })).toEqual(["cohortStartsOn"]);
  expect(await refusal({ termLength: "cohort", cohortStartsOn: "02-29" })).toEqual(["cohortStartsOn"]);
  expect(await refusal({ graceDays: 31 })).toEqual(["graceDays"]);
  const member = await aViewer(await aMember());
  await expect(addProgram(member, { ...look, ...rules })).rejects.toMatchObject({ code: "forbidden" });
});
