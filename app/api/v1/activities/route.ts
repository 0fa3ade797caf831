import { logActivity } from "@/lib/activities/commands";
import { activityRecords } from "@/lib/activities/records/queries";
import { endpoint, reading } from "@/lib/endpoint";

export const GET = reading(activityRecords, { scope: "activities:read" });
export const POST = endpoint(logActivity, { scope: "activities:write", status: 201 });
