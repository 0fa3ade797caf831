import { and, eq, inArray } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { eventHosts, groupLeads, terms } from "@/db/schema";
import "server-only";

type Given = { from: string; to: string; only?: readonly string[] };
/** Gives rows of one group to another, all of them or only those named, and answers which. */
type Move = (tx: Transaction, given: Given) => Promise<{ id: string }[]>;

/**
 * What belongs to a group and goes along when two are merged; of an event that both hold, the doubled host is gone before. The
 * credit of events stays as it is: whoever led or spoke that day has it already, and that two entries are one group is no word
 * that the leads of the one were at the evenings of the other. So no activity that was confirmed goes back to review either.
 */
export const moveGroupRows = {
  leads: (tx, { from, to, only }) =>
    tx
      .update(groupLeads)
      .set({ groupId: to })
      .where(and(eq(groupLeads.groupId, from), only && inArray(groupLeads.id, [...only])))
      .returning({ id: groupLeads.id }),
  events: (tx, { from, to, only }) =>
    tx
      .update(eventHosts)
      .set({ groupId: to })
      .where(and(eq(eventHosts.groupId, from), only && inArray(eventHosts.eventId, [...only])))
      .returning({ id: eventHosts.eventId }),
  terms: (tx, { from, to, only }) =>
    tx
      .update(terms)
      .set({ groupId: to })
      .where(and(eq(terms.groupId, from), only && inArray(terms.id, [...only])))
      .returning({ id: terms.id }),
} satisfies Record<string, Move>;

export type GroupRowKind = keyof typeof moveGroupRows;
export const groupRowKinds = Object.keys(moveGroupRows) as GroupRowKind[];
