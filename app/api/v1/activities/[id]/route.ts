import { editActivity } from "@/lib/activities/editing/commands";
import { activityRecord } from "@/lib/activities/records/queries";
import { endpoint, reading } from "@/lib/endpoint";

export const GET = reading(activityRecord, { scope: "activities:read" });
export const PUT = endpoint(editActivity, { scope: "activities:write" });
