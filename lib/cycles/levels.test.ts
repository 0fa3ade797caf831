import { expect, it } from "vitest";
import { addProgram, reviseProgram } from "@/lib/catalogue/programs";
import { today } from "@/lib/core/clock";
import { visitor } from "@/lib/core/viewer";
import { saveRequirements } from "@/lib/requirements/save";
import { anAdministrator } from "@/lib/testing/people";
import { aRequirement } from "@/lib/testing/requirements";
import { levelsInOrder } from "./levels";

it("levels are in the order that the program names them in, then by how much it asks of the others", async () => {
  const administrator = await anAdministrator();
  const facts = { name: "Lanterns", shortName: "Lanterns", color: "orchid", shape: "cross" };
  const { key: programKey } = await addProgram(administrator, facts);
  for (const [level, atLeast] of [
    ["Most", 9],
    ["Least", 2],
    ["third", 5],
  ] as const)
    await saveRequirements(administrator, {
      ...{ programKey, level, after: -1, fromOn: today() },
      requirements: [aRequirement({ atLeast })],
    });
  expect(await levelsInOrder(visitor, programKey)).toEqual(["Least", "third", "Most"]);
  await reviseProgram(administrator, {
    ...facts,
    key: programKey,
    version: 1,
    levels: ["Third", "", "First", "Third"],
  });
  expect(await levelsInOrder(visitor, programKey)).toEqual(["Third", "First", "Least", "Most"]);
});
