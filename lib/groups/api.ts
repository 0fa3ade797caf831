import { parse } from "@/lib/core/command";
import type { Viewer } from "@/lib/core/viewer";
import { getGroup } from "./get";
import { leadsOfGroup } from "./leads/list";
import { listGroups } from "./list";
import { groupFilter } from "./schema";
import "server-only";
import { z } from "zod";

/** How the groups are asked for through the API; `after` is the `next` of the page before. */
export const groupApiQuery = z.object({
  ...groupFilter.shape,
  after: z.string().max(120).optional(),
  limit: z.coerce.number().int().min(1).max(200).optional(),
});

/** A page of the groups that the filter names, with their standing and `next` to send as `after`. */
export async function listGroupsForApi(viewer: Viewer, asked: Record<string, string>) {
  const { after, limit = 50, ...filter } = parse(groupApiQuery, asked);
  const { groups, next } = await listGroups(viewer, filter, { after, limit });
  return {
    next,
    items: groups.map(({ nameFolded, createdAt, ...group }) => group),
  };
}

/** One group with its leads, as far as the viewer may see them. */
export async function getGroupForApi(viewer: Viewer, { slug = "" }: Record<string, string>) {
  const { nameFolded, searchText, sourceKey, mergedIntoId, lastHeldOn, mayRun, mayManage, ...group } = await getGroup(
    viewer,
    slug,
  );
  const leads = await leadsOfGroup(viewer, { id: group.id, mayRun });
  return {
    ...group,
    leads: leads.map(({ memberId, name, slug: leadSlug, fromOn, toOn, isInvited }) => ({
      // Of somebody whom the viewer may not see, only that there is a lead.
      ...(leadSlug ? { memberId, name, slug: leadSlug } : {}),
      ...{ fromOn, toOn, isInvited },
    })),
  };
}
