import { madeWithSlugAnswer } from "@/lib/core/api/answers";
import { resource } from "@/lib/core/api/resource";
import { bulkEndpoint } from "@/lib/core/endpoint";
import { addGroup } from "@/lib/groups/add";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  POST: bulkEndpoint(addGroup, {
    scope: "groups:write",
    summary: "Add up to 100 groups, each on its own",
    answer: madeWithSlugAnswer,
    isNew: true,
  }),
});
