import { describe, expect, it } from "vitest";
import { factsOf } from "@/lib/facts/list";
import { aCheckedFact, aFact } from "@/lib/testing/facts";
import { aMember, anAdministrator } from "@/lib/testing/people";
import { mergeMembers } from "./merge-members";
import { undoMemberMerge } from "./undo-merge";

describe("the same fact of two members who are merged", () => {
  it("stays once, as it was checked, whosever it was, and both are back after that is undone", async () => {
    const administrator = await anAdministrator();
    for (const isKeptChecked of [true, false]) {
      const [keptId, mergedId] = [await aMember(), await aMember()];
      const [checked, unchecked] = isKeptChecked ? [keptId, mergedId] : [mergedId, keptId];
      const { id } = await aCheckedFact(administrator, checked);
      const { id: gone } = await aFact(administrator, unchecked);
      const { id: merge } = await mergeMembers(administrator, { keptId, mergedId });
      expect((await factsOf(administrator, keptId))?.map((fact) => [fact.id, fact.checkedAt !== null])).toEqual([
        [id, true],
      ]);
      await undoMemberMerge(administrator, { id: merge });
      expect((await factsOf(administrator, checked))?.map((fact) => fact.id)).toEqual([id]);
      expect((await factsOf(administrator, unchecked))?.map((fact) => fact.id)).toEqual([gone]);
    }
  });
});
