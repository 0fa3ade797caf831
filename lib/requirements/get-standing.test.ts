import { beforeAll, describe, expect, it } from "vitest";
import { inTransaction } from "@/db/client";
import { seedRequirements } from "@/db/seed/requirements";
import { addDays, today } from "@/lib/core/clock";
import type { Viewer } from "@/lib/core/viewer";
import { confirmActivity } from "@/lib/reviews/confirm";
import { anActivity } from "@/lib/testing/activities";
import { aMember, anAdministrator, aTerm, aViewer } from "@/lib/testing/people";
import { aRequirement } from "@/lib/testing/requirements";
import { findTermStanding } from "./get-standing";
import { listRequirementVersions, requirementsOn } from "./in-force";
import { saveRequirements } from "./save";

const requirement = aRequirement({ atLeast: 2, types: ["talk"] });
const program = "community-builders";
const day = today();

describe("what a program asks", () => {
  let administrator: Viewer & { memberId: string };

  beforeAll(async () => {
    administrator = await anAdministrator();
  });

  const saved = (facts: Record<string, unknown>) =>
    saveRequirements(administrator, { programKey: program, level: null, fromOn: day, requirements: [], ...facts });

  it("comes with requirements that pass its own schema, in force at once and marked as ours", async () => {
    const known = await listRequirementVersions(administrator, { programKey: "ambassadors", level: "established" });
    expect(known).toHaveLength(1);
    expect(known[0]).toMatchObject({ level: "Established", number: 0 });
    expect(known[0]?.requirements.map(({ atLeast }) => atLeast)).toEqual([12, 4, 2, 4, 1, 1, 1]);
    for (const programKey of ["heroes", program, "user-group-leaders"])
      expect((await requirementsOn(administrator, { programKey, level: "any", on: day }))?.number).toBe(0);
    expect(await requirementsOn(administrator, { programKey: "cloud-captains", level: null, on: day })).toBeNull();
    expect(await requirementsOn(administrator, { programKey: program, level: null, on: addDays(day, -9) })).toBeNull();
    await expect(inTransaction(seedRequirements)).rejects.toThrow();
  });

  it("changes by versions: each holds from its day, of its level first, and none is changed any more", async () => {
    const on = (level: string | null, when: string) =>
      requirementsOn(administrator, { programKey: program, level, on: when }).then((known) => known?.number ?? null);
    expect(await saved({ after: 0, fromOn: addDays(day, 10), requirements: [requirement] })).toEqual({ number: 1 });
    expect([await on(null, day), await on("Gold", day), await on("Gold", addDays(day, 10))]).toEqual([0, 0, 1]);
    await expect(saved({ after: 0 })).rejects.toMatchObject({ code: "conflict" });
    await expect(saved({ after: 1 })).rejects.toMatchObject({ fields: { fromOn: expect.any(String) } });
    await expect(saved({ after: 1, fromOn: addDays(day, -1) })).rejects.toMatchObject({ code: "invalid" });
    expect(await saved({ after: -1, level: " GOLD ", requirements: [] })).toEqual({ number: 1 });
    const gold = await requirementsOn(administrator, { programKey: program, level: "gold", on: day });
    expect(gold).toMatchObject({ level: "GOLD", requirements: [] });
  });

  it("is shown for a term to its member and managers alone, right after each command", async () => {
    const memberId = await aMember({ name: "Lena Strasburger", country: "DE" });
    const member = await aViewer(memberId);
    const id = await aTerm(memberId, { programKey: program, level: "Silver", startsOn: "2026-02-01" });
    await saved({ after: -1, level: "Silver", requirements: [requirement] });
    const stands = async (viewer: Viewer) => {
      const found = await findTermStanding(viewer, id);
      const only = found?.standing.requirements[0];
      return [found?.inForce?.number, only?.done, only?.waiting.length, found?.standing.isComplete];
    };
    expect(await stands(member)).toEqual([1, 0, 0, false]);
    const talk = await anActivity(member, { startsOn: "2026-10-05", links: ["https://one.example"] });
    await anActivity(member, { startsOn: "2026-10-06", links: ["https://two.example"], goals: [] });
    expect(await stands(member)).toEqual([1, 0, 1, false]);
    await confirmActivity(administrator, { id: talk, version: 1 });
    const manager = await aViewer(await aMember(), { manages: [{ programKey: program, countries: ["DE"] }] });
    for (const viewer of [member, manager, administrator]) expect(await stands(viewer)).toEqual([1, 1, 0, false]);
    const elsewhere = await aViewer(await aMember(), { manages: [{ programKey: program, countries: ["FR"] }] });
    const other = await aViewer(await aMember(), { manages: [{ programKey: "heroes", countries: null }] });
    for (const viewer of [elsewhere, other, await aViewer(await aMember())])
      expect(await findTermStanding(viewer, id)).toBeNull();
  });
});
