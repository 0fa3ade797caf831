import { addDays, today } from "@/lib/core/clock";
import { removeFact } from "@/lib/facts/remove";
import { aCheckedFact, aFact, pdf } from "@/lib/testing/facts";
import type { Made } from "./records";
import { bySystem, everyMember, managers, type Rules, rule } from "./rule";

let year = 1999;
/** A fact of the member, each from another day, so that no two are alike. */
const fresh = ({ who, self }: Made) => {
  year += 1;
  return aFact(who.administrator, self, { fromOn: `${year}-01-15` });
};
const insiders = "self here administrator";

/** Facts: the person and who manages them; nobody checks their own. */
export const factRules: Rules = {
  "activities/change-files changeActivityFiles": rule(
    ({ talk }) => ({ id: talk, removed: ["none"] }),
    "self administrator",
  ),
  "evidence/send sendFile": rule(() => ({ name: "badge.pdf", type: "application/pdf", content: pdf() }), everyMember),
  "fact.remind": bySystem(async ({ who, self }) => {
    const { id } = await aFact(who.administrator, self, { fromOn: "1999-01-15", toOn: addDays(today(), 9) });
    return { id };
  }),
  "facts/check checkFact": rule(fresh, managers),
  "facts/check uncheckFact": rule(({ who, self }) => aCheckedFact(who.administrator, self), managers),
  "facts/correct correctFact": rule(async (made) => {
    const told = { certificationKey: "solutions-architect-professional", fromOn: "2025-03-01" };
    return { ...(await fresh(made)), ...told };
  }, insiders),
  "facts/put-back putFactBack": rule(async (made) => {
    const nothing = { certificationKey: null, detail: null, isPartner: false, number: null, toOn: null, link: null };
    const before = { ...nothing, certificationKey: "security-specialty", fromOn: "2024-01-01" };
    return { ...(await fresh(made)), before: { ...before, checkedAt: null, checkedById: null } };
  }, insiders),
  "facts/record recordFact": rule(
    ({ self }) => ({ memberId: self, kind: "employer", detail: "Nordlicht Systems", fromOn: "2024-01-01" }),
    insiders,
  ),
  "facts/remove removeFact": rule(fresh, insiders),
  "facts/remove restoreFact": rule(async (made) => removeFact(made.who.administrator, await fresh(made)), insiders),
};
