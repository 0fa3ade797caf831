import type { RouteFile } from "@/lib/core/openapi";
import * as activity from "../v1/activities/[id]/route";
import * as activities from "../v1/activities/route";
import * as activityTypes from "../v1/activity-types/route";
import * as event from "../v1/events/[id]/route";
import * as events from "../v1/events/route";
import * as group from "../v1/groups/[slug]/route";
import * as groups from "../v1/groups/route";
import * as member from "../v1/members/[slug]/route";
import * as members from "../v1/members/route";
import * as principles from "../v1/principles/route";
import * as programs from "../v1/programs/route";
import * as report from "../v1/reports/[report]/route";
import * as reports from "../v1/reports/route";
import * as terms from "../v1/terms/route";

/** Every route of the API under the address of its file; a test compares them with the file tree. */
export const routes: Record<string, RouteFile> = {
  "/api/v1/activities": activities,
  "/api/v1/activities/[id]": activity,
  "/api/v1/activity-types": activityTypes,
  "/api/v1/events": events,
  "/api/v1/events/[id]": event,
  "/api/v1/groups": groups,
  "/api/v1/groups/[slug]": group,
  "/api/v1/members": members,
  "/api/v1/members/[slug]": member,
  "/api/v1/principles": principles,
  "/api/v1/programs": programs,
  "/api/v1/reports": reports,
  "/api/v1/reports/[report]": report,
  "/api/v1/terms": terms,
};
