import { describe, expect, it } from "vitest";
import { addDays, today } from "@/lib/core/clock";
import { findCard } from "@/lib/cycles/card";
import { findTermStanding } from "@/lib/requirements/get-standing";
import { listTerms } from "@/lib/terms/list";
import { aCycle } from "@/lib/testing/cycles";
import { aMember, aTerm, aViewer } from "@/lib/testing/people";
import { listTermsByAttention } from "@/lib/triage/list";
import { listMembers } from "./list";

const programKey = "ambassadors";
// It is never the same day in the two.
const [east, west] = ["Pacific/Kiritimati", "Pacific/Pago_Pago"];

describe("days of a term", () => {
  it.each([
    [east, west],
    [west, east],
    [null, west],
  ])("of a member in %s are counted there, and for a manager in %s, too", async (timeZone, managersZone) => {
    const day = today(timeZone ?? "UTC");
    const name = `Someone of ${timeZone}`;
    const memberId = await aMember({ name, timeZone });
    const id = await aTerm(memberId, { programKey, startsOn: addDays(day, -300), endsOn: addDays(day, 40) });
    const member = await aViewer(memberId);
    const manages = [{ programKey, countries: null }];
    const manager = await aViewer(await aMember({ timeZone: managersZone }), { manages });
    const cycleId = await aCycle(manager, { programKey });
    const days = [
      (await findTermStanding(member, id))?.today,
      (await findTermStanding(manager, id))?.today,
      (await findCard(manager, { cycleId, termId: id }))?.term.today,
      (await listTermsByAttention(manager, {})).rows.find((row) => row.id === id)?.today,
      (await listTerms(manager, {})).rows.find((row) => row.id === id)?.today,
      (await listMembers(manager, { q: name })).rows[0]?.terms[0]?.today,
    ];
    expect(days).toEqual(days.map(() => day));
  });
});
