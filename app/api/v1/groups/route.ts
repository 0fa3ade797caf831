import { endpoint, reading } from "@/lib/endpoint";
import { createGroup } from "@/lib/groups/commands";
import { groupQuestion, groupRecords } from "@/lib/groups/records/queries";

export const GET = reading(groupRecords, {
  scope: "groups:read",
  summary: "A page of the groups",
  query: groupQuestion,
});
export const POST = endpoint(createGroup, {
  scope: "groups:write",
  summary: "Add a group to the directory",
  status: 201,
});
