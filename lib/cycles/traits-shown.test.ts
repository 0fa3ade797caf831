import { describe, expect, it } from "vitest";
import { addTrait, retireTrait } from "@/lib/catalogue/traits";
import { addDays, today } from "@/lib/core/clock";
import { anActivity, inState } from "@/lib/testing/activities";
import { aCheckedFact } from "@/lib/testing/facts";
import { aMember, anAdministrator, aTerm, aViewer } from "@/lib/testing/people";
import { findCard } from "./card";
import { openCycle } from "./open";

const programKey = "ambassadors";

describe("the traits on the card of a term", () => {
  it("are shown by what the catalogue says, by confirmed contributions of the term and certifications of today", async () => {
    const administrator = await anAdministrator();
    const now = today("UTC");
    const memberId = await aMember();
    const member = await aViewer(memberId);
    const [startsOn, endsOn] = [addDays(now, -300), addDays(now, 30)];
    const termId = await aTerm(memberId, { programKey, startsOn, endsOn });
    const chosen = { goals: ["promote-thought-leadership"], principles: ["frugality"], isShownByCertifications: true };
    const { key } = await addTrait(administrator, { programKey, text: "Shares", ...chosen });
    await addTrait(administrator, { programKey, text: "Nothing chosen" });
    const gone = await addTrait(administrator, { programKey, text: "Retired" });
    await retireTrait(administrator, { key: gone.key, version: 1 });
    const goals = [{ key: "promote-thought-leadership" }];
    const aTalkOf = (said: object) => anActivity(member, { startsOn: addDays(now, -20), goals, ...said });
    await inState(await aTalkOf({}), "confirmed");
    await inState(await aTalkOf({ principles: [{ key: "frugality" }] }), "confirmed");
    await inState(await aTalkOf({ startsOn: addDays(startsOn, -5) }), "confirmed");
    await aTalkOf({});
    const ended = { fromOn: "2020-01-01", toOn: addDays(now, -1) };
    await aCheckedFact(administrator, memberId, { certificationKey: "security-specialty", ...ended });
    const held = { fromOn: addDays(now, -50), toOn: addDays(now, 50) };
    await aCheckedFact(administrator, memberId, { certificationKey: "solutions-architect-professional", ...held });
    const cycle = await openCycle(administrator, {
      ...{ programKey, name: "Round", level: null, endsFrom: endsOn, endsTo: endsOn },
      ...{ opensOn: now, remindOn: [], decisionsCloseOn: addDays(now, 20) },
      ...{ lettersLastOn: addDays(now, 25), appealsUntil: addDays(now, 40) },
    });
    const card = await findCard(administrator, { cycleId: cycle.id, termId });
    const { traits = [] } = card ?? {};
    expect(traits.find((trait) => trait.key === key)).toEqual({
      ...{ key, text: "Shares", isChosen: true, contributions: 2 },
      evidence: [
        { by: "goal", key: "promote-thought-leadership", name: "Promote Thought Leadership", count: 2 },
        { by: "principle", key: "frugality", name: "Frugality", count: 1 },
      ],
      certifications: [{ name: expect.stringContaining("Professional"), isChecked: true }],
    });
    expect(traits.at(-1)).toEqual({
      ...{ key: expect.any(String), text: "Nothing chosen", isChosen: false, contributions: 0 },
      ...{ evidence: [], certifications: null },
    });
  });
});
