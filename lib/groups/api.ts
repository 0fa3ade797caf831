import { listOrders, listParameters, orderOf, placeIn, placeToSend } from "@/lib/core/api/list-page";
import { readCursor, writeCursor } from "@/lib/core/paging";
import type { Viewer } from "@/lib/core/viewer";
import { getGroup } from "./get";
import { afterGroup, type OrderedGroup } from "./internal/list-order";
import { leadsOfGroup } from "./leads/list";
import { type GroupRow, groupsMatching, listChangedGroups } from "./list";
import { groupFilter, groupSorts } from "./schema";
import "server-only";
import { z } from "zod";

/** How the groups are asked for through the API. */
export const groupApiQuery = z.object({ ...groupFilter.shape, sort: listOrders(groupSorts), ...listParameters });

/** A page of the groups that the filter names, with their standing, by name unless another order is asked for. */
export async function listGroupsForApi(viewer: Viewer, asked: z.output<typeof groupApiQuery>) {
  const { sort: _sort, after, limit, updatedAfter, ...rest } = asked;
  const order = orderOf(asked, "name");
  if (order === "updated") {
    const { rows, ...places } = await listChangedGroups(viewer, rest, { after, limit, updatedAfter });
    return { ...places, items: groupsAsData(rows) };
  }
  const filter = { ...rest, sort: order };
  const place = placeIn(order, after, readGroupPlace);
  const also = place && afterGroup(filter, place);
  const found = await groupsMatching(viewer, filter, { also, limit: limit + 1 });
  const rows = found.slice(0, limit);
  const last = rows.at(-1);
  const next = last && found.length > limit ? writeGroupPlace(last) : null;
  return { next: placeToSend(order, next), resume: null, items: groupsAsData(rows) };
}

function groupsAsData(rows: readonly GroupRow[]) {
  return rows.map(({ nameFolded, createdAt, ...group }) => group);
}

const groupPlace = z.tuple([z.string(), z.string().nullable(), z.number().nullable()]);

function writeGroupPlace({ id, nameFolded, lastHeldOn, statedMembers }: OrderedGroup): string {
  return writeCursor({ value: JSON.stringify([nameFolded, lastHeldOn, statedMembers]), id });
}

function readGroupPlace(text: string): OrderedGroup | null {
  const cursor = readCursor(text);
  const place = groupPlace.safeParse(jsonOf(cursor?.value ?? ""));
  if (!cursor || !place.success) return null;
  const [nameFolded, lastHeldOn, statedMembers] = place.data;
  return { id: cursor.id, nameFolded, lastHeldOn, statedMembers };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** One group with its leads, as far as the viewer may see them. */
export async function getGroupForApi(viewer: Viewer, { slug }: { slug: string }) {
  const { nameFolded, searchText, sourceKey, mergedIntoId, lastHeldOn, mayRun, mayManage, ...group } = await getGroup(
    viewer,
    slug,
  );
  const leads = await leadsOfGroup(viewer, { id: group.id, mayRun });
  return {
    ...group,
    leads: leads.map(({ memberId, name, slug: leadSlug, fromOn, toOn, isInvited }) => ({
      // Of somebody whom the viewer may not see, only that there is a lead.
      ...(leadSlug ? { memberId, name, slug: leadSlug } : { memberId: null, name: null, slug: null }),
      ...{ fromOn, toOn, isInvited },
    })),
  };
}
