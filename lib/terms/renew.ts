import { newId } from "@/db/id";
import { terms } from "@/db/schema";
import { addDays, type Day, now, today } from "@/lib/core/clock";
import { command } from "@/lib/core/command";
import { Refusal } from "@/lib/core/errors";
import { changeTerm, loadTermForChange, refuseUnlessState, type Term, termBeforeChange } from "./change";
import { closeHold } from "./hold-days";
import { mayManageTerm } from "./policy";
import { renewalDays } from "./renewal-days";
import { renewTermInput } from "./schema";
import "server-only";

/** Has the next term begin after this one, which runs until its last day. Managers of the program and country, and administrators. */
export const renewTerm = command({
  name: "term.renew",
  input: renewTermInput,
  subject: loadTermForChange,
  allow: mayManageTerm,
  run: async ({ tx, viewer, input, subject: term }) => {
    const usual = checkRenewable(term, today(viewer.timeZone));
    const startsOn = input.startsOn ?? usual.startsOn;
    const endsOn = input.endsOn === undefined ? usual.endsOn : input.endsOn;
    if (startsOn <= term.startsOn)
      throw new Refusal("invalid", "The next term begins after this one.", { startsOn: "It begins after this term." });
    const lastOn = usual.lastOn < startsOn ? usual.lastOn : addDays(startsOn, -1);
    await closeHold(tx, term.id, lastOn);
    const ended = await changeTerm(tx, term, { state: "ended", ending: "renewed", endsOn: lastOn });
    const { memberId, programKey, groupId } = term;
    const next = {
      memberId,
      programKey,
      groupId,
      detail: input.detail ?? term.detail,
      level: input.level ?? term.level,
      startsOn,
      endsOn,
      reason: input.reason,
    };
    const id = newId();
    await tx.insert(terms).values({ id, ...next, state: "active", createdAt: now(), updatedAt: now() });
    const granted = { objectKind: "term", objectId: id, concernsId: memberId, after: next };
    return {
      value: { id, endedId: term.id, version: term.version + 1, before: termBeforeChange(term) },
      audit: [ended, granted],
    };
  },
});

/** The days that the next term would have, and the last one of this; refuses where nothing is to be renewed, or not yet. */
function checkRenewable(term: Term, day: Day) {
  const refuse = (message: string): never => {
    throw new Refusal("conflict", message);
  };
  if (term.ending === "renewed") refuse("This term is renewed already.");
  refuseUnlessState(term, ["active", "grace", "on_hold"], "Only an active term, or one in grace, can be renewed.");
  const next = renewalDays(term);
  if (!next || !term.endsOn) return refuse("It has no end, so there is nothing to renew.");
  if (term.startsOn > day) refuse("It has not begun, so there is nothing to renew yet.");
  if (term.state === "on_hold" && term.endsOn >= day) refuse("It is on hold. Resume it, then renew it.");
  return { ...next, lastOn: term.endsOn };
}
