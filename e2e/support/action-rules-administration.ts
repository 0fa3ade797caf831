import type { ActionRules, Find } from "./action-rules";
import { tokenOfRenata } from "./action-rules-members";
import { activityOfRenata, adaeze, agustin, idOf, managers, stale, termIn } from "./action-samples";

const administrator = "administrator";
const someDay = "2026-11-01";

const submitted = (find: Find) => ({ id: activityOfRenata(find, "submitted"), version: stale });
const placeOfGroup = (find: Find, place: number) =>
  find(
    `select id from groups where kind = 'user group' and slug <> 'ug-valparaiso' and merged_into_id is null order by id desc limit 1 offset ${place}`,
  );
const twoGroups = (find: Find) => [{ keptId: placeOfGroup(find, 1), mergedId: placeOfGroup(find, 0) }];
const everyRow = { ids: [], isAll: true, filter: { program: "user-group-leaders" } };

/** What program managers and administrators use. */
export const administrationActions: ActionRules = {
  "app/review/actions.ts": {
    confirm: { may: managers, args: (find) => [submitted(find)] },
    confirmMany: { may: managers, args: (find) => [{ chosen: [submitted(find)] }] },
    sendBack: { may: managers, args: (find) => [{ ...submitted(find), reason: "Which day?" }] },
    decline: { may: managers, args: (find) => [{ ...submitted(find), reason: "Not ours." }] },
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
  "app/admin/terms/actions.ts": { chosenTerms: { may: managers, args: () => [everyRow] } },
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
