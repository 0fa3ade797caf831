import { isNull } from "drizzle-orm";
import { type Reference, referenceOf } from "@/db/references";
import {
  announcements,
  eventHosts,
  groupDifferences,
  groupEvents,
  groupLeads,
  groupLinks,
  groupMerges,
  groupQuietAsks,
  groups,
  managerTasks,
  terms,
} from "@/db/schema";

type OpenLead = Pick<typeof groupLeads.$inferSelect, "acceptedAt" | "fromOn">;

/**
 * Nobody leads one group twice at the same time: of two open times of one person the one stays that was taken up, or began
 * earlier, so that every day on which they led either stays theirs.
 */
export function leadStaysBefore(one: OpenLead, other: OpenLead, isKept: boolean): boolean {
  if ((one.acceptedAt === null) !== (other.acceptedAt === null)) return one.acceptedAt !== null;
  return one.fromOn === other.fromOn ? isKept : one.fromOn < other.fromOn;
}

const leads = referenceOf(groupLeads, "groupId", {
  key: "id",
  once: {
    by: ["memberId"],
    among: isNull(groupLeads.toOn),
    staysBefore: (one, other, keptId) => leadStaysBefore(one, other, one.groupId === keptId),
  },
});

/**
 * What belongs to a group and goes along when two are merged; of an event that both hold, the doubled host is gone before. The
 * credits for what was held follow in the same transaction: one group was led by the leads of both.
 */
export const movedGroupReferences = {
  leads,
  events: referenceOf(eventHosts, "groupId", { key: "eventId" }),
  terms: referenceOf(terms, "groupId", { key: "id" }),
  announcements: referenceOf(announcements, "groupId", { key: "id" }),
};

/** What points to a group and stays when it is merged: its own links, of which the kept one gets copies, and what was said of it. */
export const stayingGroupReferences: readonly Pick<Reference, "table" | "column">[] = [
  { table: groupLinks, column: "groupId" },
  { table: groupMerges, column: "keptId" },
  { table: groupMerges, column: "mergedId" },
  // Derived from the hosts, which move.
  { table: groupEvents, column: "groupId" },
  { table: groupQuietAsks, column: "groupId" },
  { table: managerTasks, column: "groupId" },
  { table: groupDifferences, column: "groupId" },
  { table: groupDifferences, column: "otherId" },
  { table: groups, column: "mergedIntoId" },
];
