import { declineCredit } from "@/lib/activities/accept-or-decline-credit";
import { anActivity, aTalk } from "@/lib/testing/activities";
import { everyMember, managers, type Rules, rule } from "./rule";

/** Activities and their review. */
export const activityRules: Rules = {
  "activities/accept-or-decline-credit acceptCredit": rule(
    async ({ who }) => declineCredit(who.self, { id: await anActivity(who.self, { title: "Not mine" }) }),
    "self",
  ),
  "activities/accept-or-decline-credit confirmCredit": rule(({ talk }) => ({ id: talk }), "self"),
  "activities/accept-or-decline-credit declineCredit": rule(({ talk }) => ({ id: talk }), "self"),
  "activities/comment commentOnActivity": rule(
    ({ talk }) => ({ id: talk, body: "Well said." }),
    "self here administrator",
  ),
  "activities/discard-draft discardDraft": rule(({ draft }) => ({ id: draft }), "self"),
  "activities/edit editActivity": rule(
    ({ self, talk }) => ({ ...aTalk(self), id: talk, version: 1 }),
    "self administrator",
  ),
  "activities/import importActivity": rule(
    ({ self }) => ({ ...aTalk(self), sourceKey: "x:1" }),
    "self here administrator",
  ),
  "activities/leave-uncounted askForFiguresAgain": rule(({ talk }) => ({ id: talk }), "self administrator"),
  "activities/leave-uncounted leaveActivityUncounted": rule(({ talk }) => ({ id: talk }), "self administrator"),
  "activities/log logActivity": rule(({ self }) => aTalk(self), "self here administrator"),
  "activities/record-figures recordFigures": rule(
    ({ talk }) => ({ id: talk, version: 1, figures: { on_demand_views: 3 } }),
    "self administrator",
  ),
  "activities/save-draft saveDraft": rule(() => ({ type: "talk", title: "Mine" }), everyMember),
  "activities/submit submitDraft": rule(({ self, draft }) => ({ ...aTalk(self), id: draft, version: 1 }), "self"),
  "activities/withdraw restoreActivity": rule(({ withdrawn }) => ({ id: withdrawn }), "self administrator"),
  "activities/withdraw withdrawActivity": rule(({ talk }) => ({ id: talk }), "self administrator"),
  "reviews/confirm confirmActivities": rule(({ talk }) => ({ chosen: [{ id: talk, version: 1 }] }), managers),
  "reviews/confirm confirmActivity": rule(({ talk }) => ({ id: talk, version: 1 }), managers),
  "reviews/confirm confirmActivity, of their own": rule(
    async ({ who }) => ({ id: await anActivity(who.here, { title: "Mine" }), version: 1 }),
    "administrator",
  ),
  "reviews/correct-tags correctTags": rule(
    ({ talk }) => ({ id: talk, version: 1, add: [{ principleKey: "ownership" }] }),
    managers,
  ),
  "reviews/decline declineActivity": rule(({ talk }) => ({ id: talk, version: 1, reason: "Not ours." }), managers),
  "reviews/return returnActivity": rule(({ talk }) => ({ id: talk, version: 1, reason: "Which day?" }), managers),
  "reviews/undo-decision undoDecision": {
    input: ({ confirmed }) => ({ id: confirmed }),
    may: "here",
    // An administrator may decide it too, but takes back only a decision of their own.
    otherwise: /^(forbidden|missing|unauthenticated|conflict This can no longer be undone.*)$/,
  },
};
