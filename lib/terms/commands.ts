import "server-only";
import { and, eq } from "drizzle-orm";
import { newId } from "@/db/id";
import { members, programs, termHolds, terms } from "@/db/schema";
import { addDays, type Day, now, today } from "../clock";
import { command } from "../command";
import { recountOfMember } from "../counting/commands";
import { missing, Refusal } from "../errors";
import { visibleTo as memberVisibleTo } from "../members/policy";
import { changeTerm, dropRenewal, onlyFrom, type Term, termSeen } from "./changes/commands";
import { closeHold, dropNeverBegun, reopenHold, restNeverBegun } from "./holds/commands";
import { mayManage } from "./policy";
import { renewalOf } from "./rules";
import { endInput, extendInput, grantInput, renewInput, reopenInput, reviseInput, startInput } from "./schema";

/** Gives a member a role in a program from a day to a day. Managers of that program and country, and administrators. */
export const grantTerm = command({
  name: "term.grant",
  input: grantInput,
  subject: async (tx, input, viewer) => {
    const [member] = await tx
      .select({ id: members.id, country: members.country })
      .from(members)
      .where(and(eq(members.id, input.memberId), memberVisibleTo(viewer)));
    if (!member) throw missing("member");
    const [program] = await tx.select({ key: programs.key }).from(programs).where(eq(programs.key, input.programKey));
    if (!program)
      throw new Refusal("invalid", "There is no such program.", { programKey: "There is no such program." });
    return member;
  },
  allow: (viewer, member, input) => mayManage(viewer, { programKey: input.programKey, country: member.country }),
  run: async ({ tx, viewer, input }) => {
    const id = newId();
    await tx.insert(terms).values({ id, ...input, createdAt: now(), updatedAt: now() });
    if (input.state === "on_hold") {
      const [fromOn = input.startsOn] = [input.startsOn, today(viewer.timeZone)].sort().reverse();
      await tx.insert(termHolds).values({ termId: id, fromOn });
    }
    await recountOfMember(tx, input.memberId);
    return { value: { id }, audit: { objectKind: "term", objectId: id, concernsId: input.memberId, after: input } };
  },
});

/** Turns an invitation into a term from that day. Managers of the program and country, and administrators. */
export const startTerm = command({
  name: "term.start",
  input: startInput,
  subject: termSeen,
  allow: mayManage,
  run: async ({ tx, input, subject: term }) => {
    onlyFrom(term, ["invited"], "This term has begun already.");
    if (term.endsOn && term.endsOn < input.startsOn)
      throw new Refusal("invalid", "The term ends before that day.", { startsOn: "The term ends before that day." });
    const audit = await changeTerm(tx, term, { state: "active", startsOn: input.startsOn });
    return { value: { id: term.id, version: term.version + 1 }, audit };
  },
});

/** Ends a term on a day and says how; one that was only offered counts on no day. Managers of the program and country, and administrators; it can be reopened. */
export const endTerm = command({
  name: "term.end",
  input: endInput,
  subject: termSeen,
  allow: mayManage,
  run: async ({ tx, input, subject: term }) => {
    onlyFrom(term, ["invited", "active", "on_hold", "grace"], endedWords(term));
    if (input.endsOn < term.startsOn)
      throw new Refusal("invalid", "It cannot end before it began.", { endsOn: "It cannot end before it began." });
    await closeHold(tx, term.id, input.endsOn);
    if (term.state === "invited") await restNeverBegun(tx, term);
    const { endsOn, ending, reason } = input;
    const audit = await changeTerm(tx, term, { state: "ended", endsOn, ending, reason });
    return { value: { id: term.id, version: term.version + 1, before: beforeOf(term) }, audit };
  },
});

/** Takes an end back; one by renewal also takes the untouched new term away. Managers of the program and country, and administrators. */
export const reopenTerm = command({
  name: "term.reopen",
  input: reopenInput,
  subject: termSeen,
  allow: mayManage,
  run: async ({ tx, input, subject: term }) => {
    onlyFrom(term, ["ended"], "This term has not ended.");
    const dropped = term.ending === "renewed" ? await dropRenewal(tx, term) : [];
    const { endsOn, reason } = input;
    await dropNeverBegun(tx, term.id);
    const rests = input.state === "on_hold" && term.endsOn !== null && (await reopenHold(tx, term.id, term.endsOn));
    const state = input.state === "on_hold" && !rests ? "active" : input.state;
    const audit = await changeTerm(tx, term, { state, ending: null, endsOn, reason });
    const removed = dropped.map((row) => ({
      objectKind: "term",
      objectId: row.id,
      concernsId: row.memberId,
      before: row,
    }));
    return { value: { id: term.id, version: term.version + 1 }, audit: [audit, ...removed] };
  },
});

/** Moves the last day further, or leaves the end open. Managers of the program and country, and administrators. */
export const extendTerm = command({
  name: "term.extend",
  input: extendInput,
  subject: termSeen,
  allow: mayManage,
  run: async ({ tx, input, subject: term }) => {
    onlyFrom(term, ["invited", "active", "on_hold", "grace"], "This term has ended. Reopen it, or renew it.");
    if (!term.endsOn || (input.endsOn && input.endsOn <= term.endsOn))
      throw new Refusal("invalid", "Choose a day after its present last day.", {
        endsOn: "Choose a day after its present last day.",
      });
    const state = term.state === "grace" ? "active" : term.state;
    const audit = await changeTerm(tx, term, { state, endsOn: input.endsOn, reason: input.reason ?? term.reason });
    return { value: { id: term.id, version: term.version + 1, before: beforeOf(term) }, audit };
  },
});

/** Has the next term begin after this one, which runs until its last day. Managers of the program and country, and administrators. */
export const renewTerm = command({
  name: "term.renew",
  input: renewInput,
  subject: termSeen,
  allow: mayManage,
  run: async ({ tx, viewer, input, subject: term }) => {
    const usual = renewable(term, today(viewer.timeZone));
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
    await recountOfMember(tx, memberId);
    const granted = { objectKind: "term", objectId: id, concernsId: memberId, after: next };
    return {
      value: { id, endedId: term.id, version: term.version + 1, before: beforeOf(term) },
      audit: [ended, granted],
    };
  },
});

/** Corrects detail, level, group or days. Managers of the program and country, and administrators. */
export const reviseTerm = command({
  name: "term.revise",
  input: reviseInput,
  subject: termSeen,
  allow: mayManage,
  run: async ({ tx, input, subject: term }) => {
    const { id, version, ...columns } = input;
    if (term.state === "ended" && !columns.endsOn)
      throw new Refusal("invalid", "Say when the term ended.", { endsOn: "Say when the term ended." });
    if (term.state === "ended" && (await dropNeverBegun(tx, id))) await restNeverBegun(tx, { id, ...columns });
    return { value: { id, version: version + 1 }, audit: await changeTerm(tx, term, columns) };
  },
});

/** The days that the next term would have, and the last one of this; refuses where nothing is to be renewed, or not yet. */
function renewable(term: Term, day: Day) {
  const refuse = (message: string): never => {
    throw new Refusal("conflict", message);
  };
  if (term.ending === "renewed") refuse("This term is renewed already.");
  onlyFrom(term, ["active", "grace", "on_hold"], "Only an active term, or one in grace, can be renewed.");
  const next = renewalOf(term);
  if (!next || !term.endsOn) return refuse("It has no end, so there is nothing to renew.");
  if (term.startsOn > day) refuse("It has not begun, so there is nothing to renew yet.");
  if (term.state === "on_hold" && term.endsOn >= day) refuse("It is on hold. Resume it, then renew it.");
  return { ...next, lastOn: term.endsOn };
}

function endedWords(term: Term): string {
  if (term.ending !== "renewed") return "This term has ended already.";
  return "This term is renewed. Reopen it, which removes the next one. Then end it.";
}

/** What `reopenTerm` needs to put it back as it was. */
function beforeOf({ endsOn, state }: Term) {
  return { endsOn, state: state === "ended" ? ("active" as const) : state };
}
