import { endpoint } from "@/lib/core/endpoint";
import { grantTerm } from "@/lib/terms/grant";

export const POST = endpoint(grantTerm, {
  scope: "terms:write",
  summary: "Give a member a term in a program",
  status: 201,
});
