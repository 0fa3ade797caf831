import { endpoint, reading } from "@/lib/endpoint";
import { createMember } from "@/lib/members/commands";
import { memberQuestion, memberRecords } from "@/lib/members/records/queries";

export const GET = reading(memberRecords, {
  scope: "members:read",
  summary: "A page of the members that you may see",
  query: memberQuestion,
});
export const POST = endpoint(createMember, {
  scope: "members:write",
  summary: "Add somebody to the directory",
  status: 201,
});
