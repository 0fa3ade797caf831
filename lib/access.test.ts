import { readdirSync } from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import type { Transaction } from "@/db/client";
import { inTransaction } from "@/db/client";
import { saveDraft } from "@/lib/activities/save-draft";
import { withdrawActivity } from "@/lib/activities/withdraw";
import { command } from "@/lib/core/command";
import { Refusal } from "@/lib/core/errors";
import { type Viewer, visitor } from "@/lib/core/viewer";
import { cancelEvent } from "@/lib/events/cancel";
import { logEvent } from "@/lib/events/log";
import { planEvent } from "@/lib/events/plan";
import { closeGroup } from "@/lib/groups/close";
import { inviteLead } from "@/lib/groups/leads/invite";
import { confirmActivity } from "@/lib/reviews/confirm";
import { saveView } from "@/lib/saved-views/save";
import { endTerm } from "@/lib/terms/end";
import { holdTerm } from "@/lib/terms/hold";
import { anActivity, aTalk } from "@/lib/testing/activities";
import { aGroup, aLead, aMeetup } from "@/lib/testing/groups";
import { aMember, anAdministrator, aTerm, aViewer } from "@/lib/testing/people";

/** The records are about `self`; `lead` leads the group; `here` manages the programs of both, `elsewhere` another one. */
const roles = ["visitor", "stranger", "self", "lead", "elsewhere", "here", "administrator"] as const;
type Role = (typeof roles)[number];

type Runnable = { within: (tx: Transaction, viewer: Viewer, raw: unknown) => Promise<unknown> };
type Rule = { input: (made: Made) => unknown; may: string; otherwise?: RegExp };
type Made = Awaited<ReturnType<typeof makeRecords>>;

const program = "community-builders";
const day = "2026-10-01";
const managers = "here administrator";
const everyMember = "stranger self lead elsewhere here administrator";

const facts = { name: "Anew", summary: "", aliases: [] };
const refusal = /^(forbidden|missing|unauthenticated)$/;
const kept = (input: (made: Made) => unknown, may: string): Rule => ({ input, may });
const byAdministrator = (input: unknown): Rule => ({ input: () => input, may: "administrator" });
const ofTerm = (which: "term" | "ended" | "held", more: object, may = managers) =>
  kept((made) => ({ ...made[which], ...more }), may);

/** Each command by file and name: an input that holds, and who may. Everybody else is refused, as if it were not there or in words. */
const rules: Record<string, Rule> = {
  "accounts/grant-role grantRole": kept(
    ({ stranger }) => ({ memberId: stranger, role: "manager", programKey: program }),
    "administrator",
  ),
  "activities/accept-or-decline-credit declineCredit": kept(({ talk }) => ({ id: talk }), "self"),
  "activities/accept-or-decline-credit confirmCredit": kept(({ talk }) => ({ id: talk }), "self"),
  "activities/comment commentOnActivity": kept(
    ({ talk }) => ({ id: talk, body: "Well said." }),
    "self here administrator",
  ),
  "activities/discard-draft discardDraft": kept(({ draft }) => ({ id: draft }), "self"),
  "activities/edit editActivity": kept(
    ({ self, talk }) => ({ ...aTalk(self), id: talk, version: 1 }),
    "self administrator",
  ),
  "activities/log logActivity": kept(({ self }) => aTalk(self), "self here administrator"),
  "activities/import importActivity": kept(
    ({ self }) => ({ ...aTalk(self), sourceKey: "x:1" }),
    "self here administrator",
  ),
  "activities/record-figures recordFigures": kept(
    ({ talk }) => ({ id: talk, version: 1, figures: { on_demand_views: 3 } }),
    "self administrator",
  ),
  "activities/save-draft saveDraft": kept(() => ({ type: "talk", title: "Mine" }), everyMember),
  "activities/submit submitDraft": kept(({ self, draft }) => ({ ...aTalk(self), id: draft, version: 1 }), "self"),
  "activities/withdraw withdrawActivity": kept(({ talk }) => ({ id: talk }), "self administrator"),
  "activities/withdraw restoreActivity": kept(({ withdrawn }) => ({ id: withdrawn }), "self administrator"),
  "catalogue/activity-types addActivityType": byAdministrator({ name: "Anew", icon: "talk", part: "speaker" }),
  "catalogue/activity-types moveActivityType": byAdministrator({ key: "talk", by: 1 }),
  "catalogue/activity-types retireActivityType": byAdministrator({ key: "talk", version: 1 }),
  "catalogue/event-kinds addEventKind": byAdministrator({ name: "Anew" }),
  "catalogue/goals addGoal": byAdministrator({ ...facts, programKey: program }),
  "catalogue/goals moveGoal": byAdministrator({ key: "encourage-peer-learning", by: 1 }),
  "catalogue/goals retireGoal": byAdministrator({ key: "encourage-peer-learning", version: 1 }),
  "catalogue/goals reviseGoal": byAdministrator({ ...facts, key: "encourage-peer-learning", version: 1 }),
  "catalogue/principles addPrinciple": byAdministrator({ ...facts, number: 99 }),
  "catalogue/principles movePrinciple": byAdministrator({ key: "dive-deep", by: 1 }),
  "catalogue/principles retirePrinciple": byAdministrator({ key: "dive-deep", version: 1 }),
  "catalogue/principles revisePrinciple": byAdministrator({ ...facts, number: 99, key: "dive-deep", version: 1 }),
  "catalogue/programs addProgram": byAdministrator({ name: "Anew", shortName: "Anew", color: "jade", shape: "star" }),
  "catalogue/programs moveProgram": byAdministrator({ key: program, by: 1 }),
  "catalogue/programs retireProgram": byAdministrator({ key: program, version: 1 }),
  "catalogue/traits addTrait": byAdministrator({ programKey: program, text: "Anew" }),
  "events/cancel cancelEvent": kept(({ planned }) => ({ id: planned, version: 1 }), "lead here administrator"),
  "events/log logEvent": kept(({ group }) => aMeetup(group, { title: "Another one" }), "lead here administrator"),
  "events/plan planEvent": kept(
    ({ group }) => ({ groupId: group, title: "Later", startsOn: "2027-03-01", goals: ["community-building"] }),
    "lead here administrator",
  ),
  "events/record-attendance recordAttendance": kept(
    ({ event }) => ({ id: event, version: 1, attendeesInPerson: 9 }),
    "lead here administrator",
  ),
  "groups/add addGroup": kept(() => ({ name: "UG Anew", kind: "user group", country: "CL" }), managers),
  "groups/close closeGroup": kept(({ group }) => ({ id: group, version: 1, closedOn: day }), "lead here administrator"),
  "groups/duplicates/mark-different markGroupsDifferent": kept(
    ({ group, other }) => ({ keptId: group, mergedId: other }),
    managers,
  ),
  "groups/edit editGroup": kept(
    ({ group }) => ({ name: "UG Renamed", kind: "user group", id: group, version: 1 }),
    "lead here administrator",
  ),
  "groups/leads/answer-invitation acceptLead": kept(({ invitedLead }) => ({ id: invitedLead }), "self"),
  "groups/leads/answer-invitation declineLead": kept(
    ({ invitedLead }) => ({ id: invitedLead }),
    "self lead here administrator",
  ),
  "groups/leads/appoint appointLead": kept(
    ({ group, stranger }) => ({ groupId: group, memberId: stranger, fromOn: day }),
    managers,
  ),
  "groups/leads/end endLead": kept(
    ({ lead }) => ({ id: lead, toOn: day, leavesNobody: true }),
    "lead here administrator",
  ),
  "groups/leads/hand-over handOverLead": kept(
    ({ lead, stranger }) => ({ id: lead, memberId: stranger, onDay: day }),
    "lead here administrator",
  ),
  "groups/leads/invite inviteLead": kept(
    ({ group, stranger }) => ({ groupId: group, memberId: stranger }),
    "lead here administrator",
  ),
  "members/add addMember": kept(() => ({ name: "Somebody New" }), "elsewhere here administrator"),
  "members/complete completeMember": kept(({ self }) => ({ id: self, bio: "Builds." }), "here administrator"),
  "members/edit editMember": kept(
    ({ self }) => ({ id: self, version: 1, name: "Renata Q." }),
    "self here administrator",
  ),
  "members/share-profile shareProfile": kept(() => ({ with: "public" }), everyMember),
  "privacy/erase/erase-member eraseMember": kept(
    ({ stranger }) => ({ id: stranger, version: 1, reason: "Asked for." }),
    "administrator",
  ),
  "reviews/confirm confirmActivity": kept(({ talk }) => ({ id: talk, version: 1 }), managers),
  "reviews/confirm confirmActivities": kept(({ talk }) => ({ chosen: [{ id: talk, version: 1 }] }), managers),
  "reviews/correct-tags correctTags": kept(
    ({ talk }) => ({ id: talk, version: 1, add: [{ principleKey: "ownership" }] }),
    managers,
  ),
  "reviews/decline declineActivity": kept(({ talk }) => ({ id: talk, version: 1, reason: "Not ours." }), managers),
  "reviews/return returnActivity": kept(({ talk }) => ({ id: talk, version: 1, reason: "Which day?" }), managers),
  "reviews/undo-decision undoDecision": {
    input: ({ confirmed }) => ({ id: confirmed }),
    may: "here",
    // An administrator may decide it too, but takes back only a decision of their own.
    otherwise: /^(forbidden|missing|unauthenticated|conflict This can no longer be undone.*)$/,
  },
  "saved-views/delete deleteView": kept(({ view }) => ({ id: view }), "self"),
  "saved-views/save saveView": kept(() => ({ path: "/activities", name: "Mine", query: "q=x" }), everyMember),
  "settings/configure configureInstallation": byAdministrator({ installationName: "Anew", version: 0 }),
  "terms/answer-invitation acceptTerm": kept(({ invitation }) => ({ ...invitation }), "self"),
  "terms/answer-invitation declineTerm": kept(({ invitation }) => ({ ...invitation }), "self"),
  "terms/edit editTerm": ofTerm("term", { startsOn: "2021-01-01" }),
  "terms/end endTerm": ofTerm("term", { endsOn: day, ending: "withdrawn" }),
  "terms/extend extendTerm": ofTerm("term", { endsOn: "2030-01-01" }),
  "terms/grant grantTerm": kept(
    ({ stranger }) => ({ memberId: stranger, programKey: program, startsOn: day }),
    managers,
  ),
  "terms/hold holdTerm": ofTerm("term", { fromOn: day }),
  "terms/reopen reopenTerm": ofTerm("ended", {}),
  "terms/resume resumeTerm": ofTerm("held", { onDay: "2026-11-01" }),
  "terms/renew renewTerm": ofTerm("term", {}),
  "events/cancel restoreEvent": kept(({ cancelled }) => ({ id: cancelled, version: 2 }), "lead here administrator"),
  "events/record-attendance leaveEventUncounted": kept(
    ({ event }) => ({ id: event, version: 1 }),
    "lead here administrator",
  ),
  "events/count-attendees countAttendees": kept(
    ({ event, stranger }) => ({ id: event, version: 1, attendeesInPerson: 9, memberIds: [stranger] }),
    "lead here administrator",
  ),
  "groups/close reopenGroup": kept(({ closed }) => ({ id: closed, version: 2 }), managers),
  "groups/merge/merge mergeGroups": kept(({ group, other }) => ({ keptId: group, mergedId: other }), managers),
  "groups/leads/end-with-term endTermAndLeads": ofTerm("term", { endsOn: day, ending: "withdrawn" }),
  "groups/leads/end-with-term reopenTermAndLeads": ofTerm("ended", {}),
  "privacy/merge/merge-members mergeMembers": kept(
    ({ self, stranger }) => ({ keptId: self, mergedId: stranger }),
    "administrator",
  ),
  "catalogue/event-kinds moveEventKind": byAdministrator({ key: "meetup", by: 1 }),
  "catalogue/event-kinds retireEventKind": byAdministrator({ key: "meetup", version: 1 }),
  "catalogue/event-kinds reviseEventKind": byAdministrator({ key: "meetup", version: 1, name: "Anew" }),
  "catalogue/programs reviseProgram": byAdministrator({
    key: program,
    version: 1,
    name: "Anew",
    shortName: "Anew",
    color: "jade",
    shape: "star",
  }),
  "catalogue/activity-types reviseActivityType": byAdministrator({
    key: "talk",
    version: 1,
    name: "Anew",
    icon: "talk",
    part: "speaker",
  }),
};

/** Commands whose rule is not written here yet. The list only gets shorter. */
const notYet: string[] = [
  "accounts/connect-provider connectProvider",
  "accounts/connect-provider disconnectProvider",
  "accounts/create-administrator appointAdministrator",
  "accounts/create-token createToken",
  "accounts/disable-enable disableAccount",
  "accounts/disable-enable enableAccount",
  "accounts/end-role endRole",
  "accounts/end-session endSession",
  "accounts/revoke-token revokeToken",
  "accounts/set-up offerSetup",
  "accounts/sign-in-by-provider signInByProvider",
  "accounts/sign-out-everywhere signOutEverywhere",
  "accounts/start-session startSession",
  "activities/accept-or-decline-credit acceptCredit",
  "activities/leave-uncounted askForFiguresAgain",
  "activities/leave-uncounted leaveActivityUncounted",
  "administration/resolve-countries resolveCountries",
  "administration/resolve-countries undoResolveCountries",
  "catalogue/activity-types bringBackActivityType",
  "catalogue/event-kinds bringBackEventKind",
  "catalogue/goals bringBackGoal",
  "catalogue/principles bringBackPrinciple",
  "catalogue/programs bringBackProgram",
  "catalogue/traits bringBackTrait",
  "catalogue/traits moveTrait",
  "catalogue/traits retireTrait",
  "catalogue/traits reviseTrait",
  "events/attendees removeAttendee",
  "events/count-attendees undoAttendeeCount",
  "events/link-guest linkGuestSpeaker",
  "events/record-attendance askForAttendanceAgain",
  "events/revise reviseEvent",
  "groups/duplicates/mark-different unmarkGroupsDifferent",
  "groups/merge/undo undoGroupMerge",
  "imports/jobs/answer answerImport",
  "imports/jobs/discard discardImport",
  "imports/jobs/save-mapping saveMapping",
  "imports/jobs/start startImport",
  "imports/jobs/undo undoImport",
  "imports/jobs/upload uploadImport",
  "jobs/restart-dead-job restartDeadJob",
  "mail/send-again sendMailAgain",
  "privacy/merge/undo-merge undoMemberMerge",
  "terms/start startTerm",
];

let who: Record<Role, Viewer>;
let made: Made;
let commands: Map<string, Runnable>;

beforeAll(async () => {
  const self = await aViewer(await aMember({ name: "Renata Quilodrán", country: "CL" }));
  const led = await aGroup();
  const leader = await aMember({ name: "Matías Fuentes" });
  const leadId = await aLead(led.id, leader);
  const mine = [program, "user-group-leaders"].map((programKey) => ({ programKey, countries: null }));
  who = {
    visitor,
    self,
    stranger: await aViewer(await aMember({ name: "Kavya Nambiar" })),
    lead: await aViewer(leader),
    elsewhere: await aViewer(await aMember({ name: "Mirjam Voss" }), {
      manages: [{ programKey: "cloud-captains", countries: null }],
    }),
    here: await aViewer(await aMember({ name: "Henrike Aldous" }), { manages: mine }),
    administrator: await anAdministrator(),
  };
  made = await makeRecords({ group: led.id, lead: leadId });
  commands = await everyCommand();
});

async function makeRecords({ group, lead }: { group: string; lead: string }) {
  const { self, stranger, here } = who;
  const mine = await aViewer(self.memberId ?? "");
  const memberId = mine.memberId;
  const term = await aTerm(memberId, { programKey: program, endsOn: "2029-12-31" });
  const invitation = await aTerm(memberId, { programKey: "heroes", state: "invited" });
  const ended = await aTerm(await aMember(), { programKey: program });
  const held = await aTerm(await aMember(), { programKey: program });
  await endTerm(here, { id: ended, version: 1, endsOn: day, ending: "withdrawn" });
  await holdTerm(here, { id: held, version: 1, fromOn: day });
  const talk = await anActivity(mine);
  const confirmed = await anActivity(mine, { title: "Confirmed" });
  const withdrawn = await anActivity(mine, { title: "Withdrawn" });
  await confirmActivity(here, { id: confirmed, version: 1 });
  await withdrawActivity(mine, { id: withdrawn });
  const cancelled = (await planEvent(who.lead, { groupId: group, title: "Off", startsOn: "2027-02-02" })).id;
  await cancelEvent(who.lead, { id: cancelled, version: 1 });
  const closed = (await aGroup()).id;
  await closeGroup(here, { id: closed, version: 1, closedOn: day });
  return {
    self: memberId,
    stranger: stranger.memberId ?? "",
    group,
    lead,
    other: (await aGroup()).id,
    invitedLead: (await inviteLead(here, { groupId: group, memberId })).id,
    term: { id: term, version: 1 },
    invitation: { id: invitation, version: 1 },
    ended: { id: ended, version: 2 },
    held: { id: held, version: 2 },
    talk,
    confirmed,
    withdrawn,
    draft: (await saveDraft(mine, { type: "talk", title: "Draft" })).id,
    event: (await logEvent(who.lead, aMeetup(group))).id,
    planned: (await planEvent(who.lead, { groupId: group, title: "Soon", startsOn: "2027-02-01" })).id,
    cancelled,
    closed,
    view: (await saveView(mine, { path: "/members", name: "Mine", query: "" })).id,
  };
}

/** Every command that a file of lib exports, by its file and name. */
async function everyCommand(): Promise<Map<string, Runnable>> {
  const files = readdirSync(import.meta.dirname, { recursive: true, encoding: "utf8" });
  const found = new Map<string, Runnable>();
  for (const file of files.filter((one) => one.endsWith(".ts") && !/\.test\.ts$|^testing/.test(one))) {
    const exported: Record<string, unknown> = await import(path.join(import.meta.dirname, file));
    for (const [name, value] of Object.entries(exported))
      if (isCommand(value)) found.set(`${file.replace(/\.ts$/, "")} ${name}`, value);
  }
  return found;
}

function isCommand(value: unknown): value is Runnable {
  return typeof value === "function" && "commandName" in value && "within" in value;
}

class TakenBack extends Error {}

/** What the command says to the viewer; nothing of what it did stays. */
async function answerOf(command: Runnable, viewer: Viewer, input: unknown): Promise<string> {
  try {
    return await inTransaction(async (tx) => {
      await command.within(tx, viewer, input);
      throw new TakenBack();
    });
  } catch (error) {
    if (error instanceof TakenBack) return "done";
    if (!(error instanceof Refusal)) throw error;
    return refusal.test(error.code) ? error.code : `${error.code} ${error.message} ${JSON.stringify(error.fields)}`;
  }
}

describe("who may do what", () => {
  it("is written down for every command", () => {
    const known = [...Object.keys(rules), ...notYet].sort();
    expect(known).toEqual([...commands.keys()].sort());
  });

  it("would see a command that lets everybody in", async () => {
    const open = command({
      name: "planted.open",
      input: z.strictObject({}),
      subject: async () => null,
      allow: () => true,
      run: async () => ({ value: null, audit: [] }),
    });
    expect(await answerOf(open, who.visitor, {})).not.toMatch(refusal);
  });

  for (const [name, { input, may, otherwise = refusal }] of Object.entries(rules))
    it(`${name}: ${may}`, async () => {
      const known = commands.get(name);
      if (!known) throw new Error(`There is no command ${name}.`);
      const answers: Record<string, string> = {};
      const expected: Record<string, unknown> = {};
      for (const role of roles) {
        answers[role] = await answerOf(known, who[role], input(made));
        expected[role] = may.split(" ").includes(role) ? "done" : expect.stringMatching(otherwise);
      }
      expect(answers).toEqual(expected);
    });
});
