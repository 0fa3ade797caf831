import "server-only";
import { and, asc, eq, inArray, isNotNull, isNull } from "drizzle-orm";
import { db, type Reader } from "@/db/client";
import { groupLeads, groups } from "@/db/schema";
import { today } from "../../../clock";
import { termsOf } from "../../../terms/queries";
import { stateOn } from "../../../terms/rules";
import type { Viewer } from "../../../viewer";
import { mayManage, visibleTo } from "../../policy";
import { type Group, programsByKind } from "../../queries";

export type EndableLead = Awaited<ReturnType<typeof endableLeadsOf>>[number];

/**
 * The standing terms that go with a lead: those for the very group, and those of its program that name none. As far as the viewer
 * may see them; `mayManage` says which ones they may end.
 */
export async function termsWithLead(
  viewer: Viewer,
  { memberId, group }: { memberId: string; group: Pick<Group, "id" | "programKey"> },
  from: Reader = db,
) {
  const day = today(viewer.timeZone);
  return (await termsOf(viewer, memberId, from)).filter(
    (term) =>
      ["active", "grace", "on_hold"].includes(term.state) &&
      stateOn(term, day) !== "ended" &&
      (term.groupId ? term.groupId === group.id : term.programKey === group.programKey),
  );
}

/** The open leads of these members that the viewer may end, each with its group's program and when others lead that group. */
export async function endableLeadsOf(viewer: Viewer, memberIds: readonly string[]) {
  if (memberIds.length === 0) return [];
  const programs = await programsByKind(viewer);
  const lead = { id: groupLeads.id, memberId: groupLeads.memberId, fromOn: groupLeads.fromOn, toOn: groupLeads.toOn };
  const rows = await db
    .select({ ...lead, groupId: groups.id, group: groups.name, kind: groups.kind, country: groups.country })
    .from(groupLeads)
    .innerJoin(groups, eq(groups.id, groupLeads.groupId))
    .where(
      and(
        inArray(groupLeads.memberId, [...memberIds]),
        isNotNull(groupLeads.acceptedAt),
        isNull(groupLeads.toOn),
        visibleTo(viewer),
      ),
    )
    .orderBy(asc(groups.nameFolded), asc(groupLeads.id));
  const own = rows
    .map((row) => ({ ...row, programKey: programs.get(row.kind) ?? null }))
    .filter((row) => row.memberId === viewer.memberId || mayManage(viewer, row));
  const times = await db
    .select({ ...lead, groupId: groupLeads.groupId })
    .from(groupLeads)
    .where(
      and(
        inArray(
          groupLeads.groupId,
          own.map(({ groupId }) => groupId),
        ),
        isNotNull(groupLeads.acceptedAt),
      ),
    )
    .orderBy(asc(groupLeads.id));
  return own.map(({ id, memberId, groupId, group, programKey }) => ({
    ...{ id, memberId, group, programKey },
    others: times
      .filter((time) => time.groupId === groupId && time.id !== id)
      .map(({ fromOn, toOn }) => ({ fromOn, toOn })),
  }));
}
