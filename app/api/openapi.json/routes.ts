import type { RouteFile } from "@/lib/core/api/resource";
import * as activityConfirm from "../v1/activities/[id]/confirm/route";
import * as activityDecline from "../v1/activities/[id]/decline/route";
import * as activityRestore from "../v1/activities/[id]/restore/route";
import * as activityReturn from "../v1/activities/[id]/return/route";
import * as activity from "../v1/activities/[id]/route";
import * as activityWithdraw from "../v1/activities/[id]/withdraw/route";
import * as manyActivities from "../v1/activities/bulk/route";
import * as activities from "../v1/activities/route";
import * as activityTypes from "../v1/activity-types/route";
import * as cycleTerms from "../v1/cycles/[id]/terms/route";
import * as cycles from "../v1/cycles/route";
import * as decisionUndo from "../v1/decisions/[id]/undo/route";
import * as decisions from "../v1/decisions/route";
import * as eventAttendance from "../v1/events/[id]/attendance/route";
import * as eventBringBack from "../v1/events/[id]/bring-back/route";
import * as eventCancel from "../v1/events/[id]/cancel/route";
import * as eventRemove from "../v1/events/[id]/remove/route";
import * as eventRestore from "../v1/events/[id]/restore/route";
import * as event from "../v1/events/[id]/route";
import * as manyEvents from "../v1/events/bulk/route";
import * as eventPlan from "../v1/events/plan/route";
import * as events from "../v1/events/route";
import * as factCheck from "../v1/facts/[id]/check/route";
import * as factRemove from "../v1/facts/[id]/remove/route";
import * as factRestore from "../v1/facts/[id]/restore/route";
import * as fact from "../v1/facts/[id]/route";
import * as factUncheck from "../v1/facts/[id]/uncheck/route";
import * as facts from "../v1/facts/route";
import * as group from "../v1/groups/[slug]/route";
import * as manyGroups from "../v1/groups/bulk/route";
import * as groups from "../v1/groups/route";
import * as importAnswers from "../v1/imports/[id]/answers/route";
import * as importPreview from "../v1/imports/[id]/preview/route";
import * as importJob from "../v1/imports/[id]/route";
import * as importRows from "../v1/imports/[id]/rows/route";
import * as importRun from "../v1/imports/[id]/run/route";
import * as imports from "../v1/imports/route";
import * as me from "../v1/me/route";
import * as member from "../v1/members/[slug]/route";
import * as manyMembers from "../v1/members/bulk/route";
import * as members from "../v1/members/route";
import * as principles from "../v1/principles/route";
import * as programs from "../v1/programs/route";
import * as removedEvents from "../v1/removals/events/route";
import * as removedFacts from "../v1/removals/facts/route";
import * as removedGroups from "../v1/removals/groups/route";
import * as removedMembers from "../v1/removals/members/route";
import * as report from "../v1/reports/[report]/route";
import * as reports from "../v1/reports/route";
import * as review from "../v1/review/route";
import * as termEnd from "../v1/terms/[id]/end/route";
import * as termExtend from "../v1/terms/[id]/extend/route";
import * as termHold from "../v1/terms/[id]/hold/route";
import * as termRenew from "../v1/terms/[id]/renew/route";
import * as termReopen from "../v1/terms/[id]/reopen/route";
import * as termResume from "../v1/terms/[id]/resume/route";
import * as termStanding from "../v1/terms/[id]/standing/route";
import * as termStart from "../v1/terms/[id]/start/route";
import * as manyTerms from "../v1/terms/bulk/route";
import * as terms from "../v1/terms/route";

/** Every route of the API under the address of its file; a test compares them with the file tree. */
export const routes: Record<string, RouteFile> = {
  "/api/v1/activities": activities,
  "/api/v1/activities/[id]": activity,
  "/api/v1/activity-types": activityTypes,
  "/api/v1/cycles": cycles,
  "/api/v1/cycles/[id]/terms": cycleTerms,
  "/api/v1/decisions": decisions,
  "/api/v1/decisions/[id]/undo": decisionUndo,
  "/api/v1/events": events,
  "/api/v1/events/[id]": event,
  "/api/v1/groups": groups,
  "/api/v1/groups/[slug]": group,
  "/api/v1/members": members,
  "/api/v1/members/[slug]": member,
  "/api/v1/me": me,
  "/api/v1/activities/bulk": manyActivities,
  "/api/v1/events/bulk": manyEvents,
  "/api/v1/groups/bulk": manyGroups,
  "/api/v1/members/bulk": manyMembers,
  "/api/v1/terms/bulk": manyTerms,
  "/api/v1/principles": principles,
  "/api/v1/programs": programs,
  "/api/v1/removals/events": removedEvents,
  "/api/v1/removals/facts": removedFacts,
  "/api/v1/removals/groups": removedGroups,
  "/api/v1/removals/members": removedMembers,
  "/api/v1/reports": reports,
  "/api/v1/reports/[report]": report,
  "/api/v1/facts": facts,
  "/api/v1/facts/[id]": fact,
  "/api/v1/facts/[id]/check": factCheck,
  "/api/v1/facts/[id]/remove": factRemove,
  "/api/v1/facts/[id]/restore": factRestore,
  "/api/v1/facts/[id]/uncheck": factUncheck,
  "/api/v1/terms": terms,
  "/api/v1/activities/[id]/confirm": activityConfirm,
  "/api/v1/activities/[id]/decline": activityDecline,
  "/api/v1/activities/[id]/restore": activityRestore,
  "/api/v1/activities/[id]/return": activityReturn,
  "/api/v1/activities/[id]/withdraw": activityWithdraw,
  "/api/v1/events/[id]/attendance": eventAttendance,
  "/api/v1/events/[id]/cancel": eventCancel,
  "/api/v1/events/[id]/bring-back": eventBringBack,
  "/api/v1/events/[id]/remove": eventRemove,
  "/api/v1/events/[id]/restore": eventRestore,
  "/api/v1/events/plan": eventPlan,
  "/api/v1/imports/[id]/answers": importAnswers,
  "/api/v1/imports/[id]/preview": importPreview,
  "/api/v1/imports/[id]": importJob,
  "/api/v1/imports/[id]/rows": importRows,
  "/api/v1/imports/[id]/run": importRun,
  "/api/v1/imports": imports,
  "/api/v1/review": review,
  "/api/v1/terms/[id]/end": termEnd,
  "/api/v1/terms/[id]/extend": termExtend,
  "/api/v1/terms/[id]/hold": termHold,
  "/api/v1/terms/[id]/renew": termRenew,
  "/api/v1/terms/[id]/reopen": termReopen,
  "/api/v1/terms/[id]/resume": termResume,
  "/api/v1/terms/[id]/standing": termStanding,
  "/api/v1/terms/[id]/start": termStart,
};
