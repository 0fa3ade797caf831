import { reading } from "@/lib/endpoint";
import { memberRecord } from "@/lib/members/records/queries";

export const GET = reading(memberRecord, {
  scope: "members:read",
  summary: "A member with handles, employers and terms, as far as you may see them",
});
