import { beforeAll, describe, expect, it } from "vitest";
import { today } from "@/lib/core/clock";
import type { Viewer } from "@/lib/core/viewer";
import { confirmActivity } from "@/lib/reviews/confirm";
import { anActivity } from "@/lib/testing/activities";
import { aMember, anAdministrator, aTerm, aViewer } from "@/lib/testing/people";
import { aRequirement } from "@/lib/testing/requirements";
import { findTermStanding } from "./get-standing";
import { saveRequirements } from "./save";
import type { Requirement } from "./schema";
import { tryRequirements } from "./try";

const programKey = "community-builders";
const level = "Gold";

const talks = (atLeast: number) => aRequirement({ key: "talks", atLeast, types: ["talk"] });

describe("requirements that are tried", () => {
  let administrator: Viewer & { memberId: string };
  let [ines, otto]: string[] = [];

  beforeAll(async () => {
    administrator = await anAdministrator();
    await saveRequirements(administrator, { programKey, level, after: -1, fromOn: today(), requirements: [talks(2)] });
    const term = async (name: string, facts: Record<string, unknown>) => {
      const memberId = await aMember({ name });
      return { memberId, id: await aTerm(memberId, { programKey, ...facts }) };
    };
    const known = [await term("Ines", { level: "gold", startsOn: "2026-01-01" }), await term("Otto", { level })];
    [ines, otto] = known.map(({ id }) => id);
    await term("Nobody asks", {});
    await term("Was", { level, startsOn: "2025-01-01", endsOn: "2025-02-01", state: "ended", ending: "completed" });
    const viewer = await aViewer(known[0]?.memberId ?? "");
    for (const day of ["2026-10-05", "2026-10-06"]) {
      const id = await anActivity(viewer, { startsOn: day, title: day, links: [`https://one.example/${day}`] });
      await confirmActivity(administrator, { id, version: 1 });
    }
  });

  const tried = (requirements: Requirement[]) => tryRequirements(administrator, { programKey, level, requirements });

  it("say who would miss something and who would have enough, of the running terms that they are for", async () => {
    const more = await tried([talks(3)]);
    expect(more).toMatchObject({ terms: 2, gains: 0, misses: 1 });
    expect(more.shown[0]).toEqual({
      ...{ termId: ines, name: "Ines", effect: "misses" },
      before: [{ key: "talks", done: 2, atLeast: 2, isDone: true }],
      after: [{ key: "talks", done: 2, atLeast: 3, isDone: false }],
    });
    expect(await tried([])).toMatchObject({ terms: 2, gains: 1, misses: 0, shown: [{ termId: otto, after: [] }, {}] });
    expect(await tried([talks(2)])).toMatchObject({ gains: 0, misses: 0 });
  });

  it("count today as the page of the term does, and save nothing", async () => {
    const { shown } = await tried([talks(9)]);
    const standing = (await findTermStanding(administrator, ines ?? ""))?.standing.requirements[0];
    expect(shown.find(({ termId }) => termId === ines)?.before[0]).toMatchObject({ done: standing?.done, atLeast: 2 });
  });

  it("are for administrators alone, and refused where they could not be saved", async () => {
    const asked = { programKey, level, requirements: [talks(1)] };
    const manager = await aViewer(await aMember(), { manages: [{ programKey, countries: null }] });
    await expect(tryRequirements(manager, asked)).rejects.toMatchObject({ code: "forbidden" });
    await expect(tried([talks(0)])).rejects.toMatchObject({ code: "invalid" });
  });
});
