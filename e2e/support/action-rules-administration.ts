import type { ActionRules, Find } from "./action-rules";
import { tokenOfRenata } from "./action-rules-members";
import { activityOfRenata, adaeze, agustin, idOf, managers, stale, termIn } from "./action-samples";

const administrator = "administrator";
const someDay = "2026-11-01";

const submitted = (find: Find) => ({ id: activityOfRenata(find, "submitted"), version: stale });
const twoActivities = (find: Find) => ({
  id: activityOfRenata(find, "submitted"),
  otherId: activityOfRenata(find, "confirmed"),
});
const placeOfGroup = (find: Find, place: number) =>
  find(
    `select id from groups where kind = 'user group' and slug <> 'ug-valparaiso' and merged_into_id is null order by id desc limit 1 offset ${place}`,
  );
const twoGroups = (find: Find) => [{ keptId: placeOfGroup(find, 1), mergedId: placeOfGroup(find, 0) }];
/** About somebody whom Henrike looks after and Mirjam does not. */
const followedUp = (find: Find, table: string, which = "") => ({
  id: find(
    `select t.id from ${table} t join members m on m.id = t.member_id where m.country not in ('DE', 'PL', 'SI', 'IT') ${which} order by t.id limit 1`,
  ),
});
const taskOf = (find: Find) => followedUp(find, "manager_tasks");
const noteOf = (find: Find) => followedUp(find, "manager_notes", "and removed_at is null");
const removedNote = (find: Find) => followedUp(find, "manager_notes", "and removed_at is not null");
const leaderAndProgram = (find: Find) => ({
  memberId: find(`select member_id from terms where id = '${termIn(find, "active").id}'`),
  programKey: "user-group-leaders",
});
const daysOfCycle = {
  ...{ endsFrom: "2027-01-01", endsTo: "2027-03-31", opensOn: "2026-11-01", decisionsCloseOn: "2026-12-01" },
  ...{ lettersLastOn: "2026-12-05", appealsUntil: "2026-12-20" },
};
const buildersCycle = (find: Find) => find("select id from cycles where program_key = 'community-builders'");
const ofBuilders =
  "from cycle_decisions join terms on terms.id = term_id join members on members.id = member_id where program_key = 'community-builders' and country not in ('DE', 'PL', 'SI', 'IT')";
const waitingDecision = (find: Find) =>
  find(`select cycle_decisions.id ${ofBuilders} and letter_state = 'waiting' order by cycle_decisions.id limit 1`);
const undecidedTerm = (find: Find) => ({
  cycleId: buildersCycle(find),
  termId: find(
    "select terms.id from terms join members on members.id = member_id join cycles on cycles.program_key = terms.program_key where terms.program_key = 'community-builders' and state = 'active' and ends_on between ends_from and ends_to and country not in ('DE', 'PL', 'SI', 'IT') and members.name <> 'Renata Quilodrán' and terms.id not in (select term_id from cycle_decisions) order by terms.id limit 1",
  ),
});
const messageTo = (find: Find) => ({
  ...{ termIds: [termIn(find, "active").id], kind: "other" },
  words: [{ programKey: "user-group-leaders", subject: "A fact", body: "This ends: {facts}" }],
});
const everyRow = { ids: [], isAll: true, filter: { program: "user-group-leaders" } };

/** What program managers and administrators use. */
export const administrationActions: ActionRules = {
  "app/review/actions.ts": {
    confirm: { may: managers, args: (find) => [submitted(find)] },
    confirmMany: { may: managers, args: (find) => [{ chosen: [submitted(find)] }] },
    sendBack: { may: managers, args: (find) => [{ ...submitted(find), reason: "Which day?" }] },
    decline: { may: managers, args: (find) => [{ ...submitted(find), reason: "Not ours." }] },
    keepAsConfirmed: { may: managers, args: (find) => [submitted(find)] },
    keepBoth: { may: managers, args: (find) => [twoActivities(find)] },
    compareAgain: { may: managers, args: (find) => [twoActivities(find)] },
    takeBack: { may: managers, args: (find) => [{ id: activityOfRenata(find, "confirmed") }] },
  },
  "app/_terms/actions.ts": {
    grantIt: {
      may: managers,
      args: (find) => [{ memberId: adaeze(find), programKey: "user-group-leaders", startsOn: "2026-01-01" }],
    },
    startIt: { may: managers, args: (find) => [{ ...termIn(find, "invited"), startsOn: someDay }] },
    extendIt: { may: managers, args: (find) => [{ ...termIn(find, "active"), endsOn: "2030-01-01" }] },
    reviseIt: { may: managers, args: (find) => [{ ...termIn(find, "active"), startsOn: "2026-01-01" }] },
    holdIt: { may: managers, args: (find) => [{ ...termIn(find, "active"), fromOn: someDay }] },
    resumeIt: { may: managers, args: (find) => [{ ...termIn(find, "on_hold"), onDay: someDay }] },
    giveItGrace: { may: managers, args: (find) => [{ ...termIn(find, "active"), untilOn: "2030-01-01" }] },
    renewIt: { may: managers, args: (find) => [termIn(find, "active")] },
    endIt: { may: managers, args: (find) => [{ ...termIn(find, "active"), endsOn: someDay, ending: "withdrawn" }] },
    takeEndBack: { may: managers, args: (find) => [termIn(find, "ended")] },
    reopenIt: { may: managers, args: (find) => [termIn(find, "ended")] },
    stepThese: {
      may: managers,
      args: (find) => [{ step: "hold", termIds: [termIn(find, "active").id] }],
      otherwise: /"done":\[\]/,
    },
    takeBack: {
      may: managers,
      args: (find) => ["resume", [{ id: termIn(find, "on_hold").id, endsOn: null, state: "active" }]],
      otherwise: /"done":\[\]/,
    },
  },
  // Henrike manages the program of the cycle everywhere, Mirjam in four countries; nobody posts about a term of their own.
  "app/(member)/cycles/_form/actions.ts": {
    planCycle: { may: managers, args: () => [{ programKey: "community-builders", name: "Anew", ...daysOfCycle }] },
    changeCycle: {
      may: managers,
      args: (find) => [{ id: buildersCycle(find), version: stale, name: "Anew", ...daysOfCycle }],
    },
  },
  "app/(member)/cycles/[id]/actions.ts": {
    decide: {
      may: managers,
      args: (find) => [{ ...undecidedTerm(find), termVersion: stale, decision: "renew" }],
    },
    decideMany: {
      may: managers,
      args: (find) => [
        {
          cycleId: undecidedTerm(find).cycleId,
          terms: [{ id: undecidedTerm(find).termId, version: stale }],
          decision: "renew",
        },
      ],
      otherwise: /"done":\[\]/,
    },
    preview: {
      may: "inScope administrator",
      args: (find) => [
        {
          ...{ cycleId: buildersCycle(find), ids: [undecidedTerm(find).termId], isAll: false, filter: {} },
          decision: "renew",
        },
      ],
      otherwise: /None of these terms/,
    },
    takeBack: { may: managers, args: (find) => [{ id: waitingDecision(find), version: stale }] },
    giveTheReason: { may: managers, args: (find) => [{ id: waitingDecision(find), version: stale, reason: "Moved." }] },
    sendReady: { may: `outOfScope ${managers}`, args: (find) => [{ cycleId: buildersCycle(find), kinds: [] }] },
    saveTheLetter: {
      may: managers,
      args: () => [
        {
          programKey: "community-builders",
          kind: "end",
          version: stale,
          subject: "The end",
          body: "It ends on {day}.",
        },
      ],
    },
    // Henrike decided, so somebody else answers.
    answerTheAppeal: {
      may: administrator,
      args: (find) => [
        {
          id: find(
            "select appeals.id from appeals join cycle_decisions on cycle_decisions.id = decision_id join terms on terms.id = term_id where program_key = 'community-builders'",
          ),
          ...{ version: stale, outcome: "kept", answer: "We looked again." },
        },
      ],
    },
  },
  "app/admin/terms/actions.ts": { chosenTerms: { may: managers, args: () => [everyRow] } },
  "app/(member)/terms/actions.ts": {
    chosenTerms: { may: managers, args: () => [everyRow] },
    addTasks: {
      may: managers,
      args: (find) => [
        { rows: { ...everyRow, isAll: false, ids: [termIn(find, "active").id] }, title: "Call", dueOn: someDay },
      ],
      otherwise: /"added":0/,
    },
  },
  "app/_write/actions.ts": {
    begin: { may: managers, args: (find) => [{ ...everyRow, isAll: false, ids: [termIn(find, "active").id] }] },
    preview: { may: managers, args: (find) => [messageTo(find)] },
    // Nobody gets it: the field is filled in for none of them.
    send: { may: managers, args: (find) => [{ ...messageTo(find), sendKey: "a key of the sweep" }] },
    saveWords: {
      may: managers,
      args: () => [
        { programKey: "user-group-leaders", kind: "quiet", version: stale, subject: "Hello", body: "How are you?" },
      ],
    },
  },
  "app/_follow-up/actions.ts": {
    add: {
      may: managers,
      args: (find) => [
        { ...leaderAndProgram(find), title: "Call", dueOn: someDay, assignedToId: idOf(find, "Henrike Aldous") },
      ],
    },
    change: {
      may: managers,
      args: (find) => [{ ...taskOf(find), version: stale, title: "Write", dueOn: someDay, assignedToId: "0198-none" }],
    },
    finish: { may: managers, args: (find) => [{ ...taskOf(find), version: stale }] },
    reopen: { may: managers, args: (find) => [{ ...taskOf(find), version: stale }] },
    note: { may: managers, args: (find) => [{ ...leaderAndProgram(find), text: "Prefers a call." }] },
    // Taken away for good, so that there is one to bring back.
    dropNote: { may: managers, args: (find) => [{ ...noteOf(find), version: 1 }] },
    bringNoteBack: { may: managers, args: (find) => [{ ...removedNote(find), version: stale }] },
  },
  "app/admin/members/actions.ts": {
    termsOfThem: { may: administrator, args: () => ["hold", everyRow] },
    disableThem: { may: administrator, args: (find) => [{ memberId: agustin(find) }] },
    enableThem: { may: administrator, args: (find) => [{ memberId: agustin(find) }] },
    signOutThem: { may: administrator, args: (find) => [{ memberId: agustin(find) }], needsNothing: true },
    inviteThem: { may: administrator, args: (find) => [{ memberId: adaeze(find) }] },
    eraseThem: {
      may: administrator,
      args: (find) => [{ id: adaeze(find), version: stale, reason: "Asked for." }],
    },
    tellThemApart: {
      may: administrator,
      args: (find) => [{ keptId: adaeze(find), mergedId: agustin(find) }],
      needsNothing: true,
    },
    compareThemAgain: {
      may: administrator,
      args: (find) => [{ keptId: adaeze(find), mergedId: agustin(find) }],
      needsNothing: true,
    },
    // Nobody merges their own entry away.
    mergeThem: {
      may: administrator,
      args: (find) => [{ keptId: adaeze(find), mergedId: idOf(find, "Tomasz Wierzbic") }],
    },
    undoThisMerge: { may: "", args: () => [{ id: "0198-none" }] },
  },
  "app/admin/roles/actions.ts": {
    giveRole: {
      may: administrator,
      args: (find) => [{ memberId: adaeze(find), role: "manager", programKey: "heroes" }],
    },
    takeRole: {
      may: administrator,
      args: (find) => [find(`select id from role_grants where member_id = '${adaeze(find)}' and ended_at is null`)],
    },
    invite: { may: administrator, args: (find) => [adaeze(find)] },
  },
  "app/admin/groups/actions.ts": {
    markThemDifferent: { may: managers, args: twoGroups },
    compareAgain: { may: managers, args: twoGroups },
    mergeThem: { may: managers, args: twoGroups },
    undoThisMerge: {
      may: managers,
      args: (find) => [{ id: find("select id from group_merges where undone_at is null order by id desc") }],
    },
  },
  "app/admin/_catalogue/actions.ts": {
    writeNoun: {
      may: administrator,
      args: (find) => [
        "goal",
        "revise",
        { key: find("select key from goals order by key limit 1"), version: stale, name: "Anew" },
      ],
    },
    turnNoun: { may: administrator, args: () => ["program", "retire", { key: "heroes", version: stale }] },
  },
  "app/admin/programs/[key]/requirements/actions.ts": {
    saveRequirements: {
      may: administrator,
      args: () => [{ programKey: "heroes", level: null, after: 99, fromOn: "2199-01-01", requirements: [] }],
    },
    tryRequirements: { may: administrator, args: () => [{ programKey: "heroes", level: null, requirements: [] }] },
  },
  "app/admin/programs/[key]/stages/actions.ts": {
    saveStages: { may: administrator, args: () => [{ programKey: "heroes", version: stale, stages: [] }] },
  },
  "app/admin/countries/actions.ts": {
    settle: { may: administrator, args: () => [{ countries: [{ asWritten: "Nowhere", country: "BR" }] }] },
    takeBackSettling: { may: administrator, args: () => [{ countries: [{ asWritten: "Nowhere", country: "BR" }] }] },
  },
  "app/admin/settings/actions.ts": {
    saveSettings: { may: administrator, args: () => [{ installationName: "Anew", version: stale }] },
  },
  "app/admin/tokens/actions.ts": {
    endToken: { may: "self administrator", args: (find) => [tokenOfRenata(find)] },
  },
  "app/admin/outbox/actions.ts": {
    tryAgain: { may: administrator, args: (find) => [find("select id from outbox order by id limit 1")] },
  },
  // The demo has no job that was given up; who may start one again: lib/access.test.ts.
  "app/admin/jobs/actions.ts": { tryAgain: { may: "", args: () => ["0198-none"] } },
};
