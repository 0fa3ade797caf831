import { activityRecord } from "@/lib/activities/api";
import { editActivity } from "@/lib/activities/edit";
import { endpoint, queryEndpoint } from "@/lib/core/endpoint";

export const GET = queryEndpoint(activityRecord, { scope: "activities:read" });
export const PUT = endpoint(editActivity, { scope: "activities:write" });
