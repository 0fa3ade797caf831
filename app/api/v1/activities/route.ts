import { activityRecords } from "@/lib/activities/api";
import { logActivity } from "@/lib/activities/log";
import { endpoint, queryEndpoint } from "@/lib/core/endpoint";

export const GET = queryEndpoint(activityRecords, { scope: "activities:read" });
export const POST = endpoint(logActivity, { scope: "activities:write", status: 201 });
