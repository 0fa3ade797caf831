import { addDays, today } from "@/lib/core/clock";
import { appealDecision } from "@/lib/cycles/appeals/write";
import { decideOnTerm } from "@/lib/cycles/decide";
import { sendDueLetters } from "@/lib/cycles/letters/leave";
import { sendLetters } from "@/lib/cycles/letters/send";
import { giveGrace } from "@/lib/terms/give-grace";
import { aCycle } from "@/lib/testing/cycles";
import { aMember, aTerm, aViewer } from "@/lib/testing/people";
import type { Made } from "./records";
import { program } from "./roles";
import { bySystem, managers, type Rules, rule } from "./rule";

const now = today();
const soon = { startsOn: addDays(now, -300), endsOn: addDays(now, 30) };

/** A cycle with a term of somebody in it that nobody decided on. */
async function undecided({ who }: Made) {
  const memberId = await aMember();
  const termId = await aTerm(memberId, { programKey: program, ...soon });
  return { cycleId: await aCycle(who.here, { programKey: program }), termId, termVersion: 1, memberId };
}

/** The same, ended by `here`, without a reason unless one is given. */
async function decided(made: Made, reason: string | null = null) {
  const { memberId, ...asked } = await undecided(made);
  const { id } = await decideOnTerm(made.who.here, { ...asked, decision: "end", reason });
  return { id, memberId, cycleId: asked.cycleId };
}

/** A letter that has left, to `self`. */
async function letterToSelf(made: Made) {
  const programKey = "user-group-leaders";
  const termId = await aTerm(made.self, { programKey, ...soon });
  const cycleId = await aCycle(made.who.here, { programKey });
  const { id } = await decideOnTerm(made.who.here, { cycleId, termId, termVersion: 1, decision: "end", reason: "No." });
  await sendLetters(made.who.here, { cycleId });
  await sendDueLetters(id);
  return id;
}

const days = {
  ...{ name: "Renewal", endsFrom: now, endsTo: addDays(now, 90), opensOn: now, decisionsCloseOn: addDays(now, 9) },
  ...{ lettersLastOn: addDays(now, 12), appealsUntil: addDays(now, 20) },
};

/** Renewal cycles: whoever manages the program, nobody on themselves, and an appeal is answered by somebody else than who decided. */
export const cycleRules: Rules = {
  "cycles/open openCycle": rule(() => ({ programKey: program, ...days }), managers),
  "cycles/edit editCycle": rule(
    async ({ who }) => ({ id: await aCycle(who.here, { programKey: program }), version: 1, ...days }),
    managers,
  ),
  "cycles/decide decideOnTerm": rule(async (made) => {
    const { memberId: _, ...asked } = await undecided(made);
    return { ...asked, decision: "renew" };
  }, managers),
  "cycles/undo undoCycleDecision": rule(async (made) => ({ id: (await decided(made)).id, version: 1 }), managers),
  "cycles/give-reason giveReason": rule(
    async (made) => ({ id: (await decided(made)).id, version: 1, reason: "Moved away." }),
    managers,
  ),
  "cycles/letters/save saveLetter": rule(
    () => ({ programKey: program, kind: "end", version: 0, subject: "The end", body: "It ends on {day}." }),
    managers,
  ),
  "letter.leave": bySystem(async (made) => {
    const { id, cycleId } = await decided(made, "Moved away.");
    await sendLetters(made.who.here, { cycleId });
    return { id };
  }),
  "cycle.remind": bySystem(async (made) => {
    const { cycleId, termId } = await undecided(made);
    return { cycleId, termId, remindOn: now, isShort: true };
  }),
  "cycle.tell_of_closing": bySystem(async (made) => {
    const { cycleId } = await undecided(made);
    return { id: cycleId, memberId: made.who.here.memberId };
  }),
  "cycles/letters/send sendLetters": rule(
    async (made) => ({ cycleId: (await decided(made, "Moved away.")).cycleId }),
    managers,
  ),
  "cycles/appeals/write appealDecision": rule(
    async (made) => ({ decisionId: await letterToSelf(made), text: "I did more." }),
    "self",
  ),
  "cycles/appeals/answer answerAppeal": rule(async (made) => {
    const { id, memberId, cycleId } = await decided(made, "Moved away.");
    await sendLetters(made.who.here, { cycleId });
    await sendDueLetters(id);
    const appeal = await appealDecision(await aViewer(memberId), { decisionId: id, text: "I did more." });
    return { id: appeal.id, version: 1, outcome: "kept", answer: "We looked again." };
  }, "administrator"),
  "terms/give-grace giveGrace": rule(({ term }) => ({ ...term, untilOn: "2030-06-30" }), managers),
  "terms/take-grace-back takeGraceBack": rule(async ({ who }) => {
    const id = await aTerm(await aMember(), { programKey: program, ...soon });
    await giveGrace(who.here, { id, version: 1, untilOn: addDays(now, 90) });
    return { id, version: 2, endsOn: soon.endsOn, state: "active" };
  }, managers),
};
