import { declineCredit } from "@/lib/activities/accept-or-decline-credit";
import { editActivity } from "@/lib/activities/edit";
import { confirmActivity } from "@/lib/reviews/confirm";
import { returnActivity } from "@/lib/reviews/return";
import { anActivity, aTalk } from "@/lib/testing/activities";
import { bySystem, everyMember, managers, type Rules, rule } from "./rule";

/** Activities and their review. */
export const activityRules: Rules = {
  "activities/accept-or-decline-credit acceptCredit": rule(
    async ({ who }) => declineCredit(who.self, { id: await anActivity(who.self, { title: "Not mine" }) }),
    "self",
  ),
  "activities/accept-or-decline-credit confirmCredit": rule(({ talk }) => ({ id: talk }), "self"),
  "activities/accept-or-decline-credit declineCredit": rule(({ talk }) => ({ id: talk }), "self"),
  "activities/add-goal addGoalToActivity": rule(
    ({ talk }) => ({ id: talk, version: 1, goalKey: "nurture-and-connect" }),
    "self administrator",
  ),
  "activities/comment commentOnActivity": rule(
    ({ talk }) => ({ id: talk, body: "Well said." }),
    "self here administrator",
  ),
  "activities/discard-draft discardDraft": rule(({ draft }) => ({ id: draft }), "self"),
  "activities/edit editActivity": rule(
    ({ self, talk }) => ({ ...aTalk(self), id: talk, version: 1 }),
    "self administrator",
  ),
  "activities/edit editActivity, of a confirmed one": rule(
    ({ self, confirmed }) => ({ ...aTalk(self, { title: "Said otherwise" }), id: confirmed, version: 2 }),
    "self administrator",
  ),
  "activities/edit editActivity, of a returned one": rule(async ({ who, self }) => {
    const id = await anActivity(who.self, { title: "Which day?" });
    await returnActivity(who.here, { id, version: 1, reason: "Which day?" });
    return { ...aTalk(self), id, version: 2 };
  }, "self administrator"),
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
  "activities/record-figures recordFigures, of a confirmed one": rule(
    ({ confirmed }) => ({ id: confirmed, version: 2, figures: { on_demand_views: 3 } }),
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
  "reviews/keep-both compareActivitiesAgain": rule(
    ({ talk, confirmed }) => ({ id: talk, otherId: confirmed }),
    managers,
  ),
  "reviews/keep-both keepBothActivities": rule(({ talk, confirmed }) => ({ id: talk, otherId: confirmed }), managers),
  "reviews/keep-confirmed keepConfirmed": rule(async ({ who, self }) => {
    const id = await anActivity(who.self, { title: "Confirmed, then changed" });
    await confirmActivity(who.here, { id, version: 1 });
    await editActivity(who.self, { ...aTalk(self, { title: "Changed" }), id, version: 2 });
    return { id, version: 3 };
  }, managers),
  "review.remind": bySystem(({ who }) => ({ memberId: who.here.memberId, count: 3 })),
  "reviews/return returnActivity": rule(({ talk }) => ({ id: talk, version: 1, reason: "Which day?" }), managers),
  "reviews/undo-decision undoDecision": {
    input: ({ confirmed }) => ({ id: confirmed }),
    may: "here",
    // An administrator may decide it too, but takes back only a decision of their own.
    otherwise: /^(forbidden|missing|unauthenticated|conflict This can no longer be undone.*)$/,
  },
};
