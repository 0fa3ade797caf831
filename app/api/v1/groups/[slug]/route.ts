import { reading } from "@/lib/endpoint";
import { groupRecord } from "@/lib/groups/records/queries";

export const GET = reading(groupRecord, { scope: "groups:read", summary: "One group with its leads" });
