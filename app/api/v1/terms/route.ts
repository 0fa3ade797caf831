import { endpoint } from "@/lib/endpoint";
import { grantTerm } from "@/lib/terms/commands";

export const POST = endpoint(grantTerm, {
  scope: "terms:write",
  summary: "Give a member a term in a program",
  status: 201,
});
