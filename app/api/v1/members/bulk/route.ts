import { madeWithSlugAnswer } from "@/lib/core/api/answers";
import { resource } from "@/lib/core/api/resource";
import { bulkEndpoint } from "@/lib/core/endpoint";
import { addMember } from "@/lib/members/add";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  POST: bulkEndpoint(addMember, {
    scope: "members:write",
    summary: "Add up to 100 people, each on their own",
    answer: madeWithSlugAnswer,
    isNew: true,
  }),
});
