import "server-only";
import { eq } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { events } from "@/db/schema";
import type { EventState } from "@/db/words";
import type { Audit } from "../../command";
import { getGroup } from "../../groups/queries";
import type { Viewer } from "../../viewer";
import { columnsOf, writeEvent } from "../commands";
import { creditEvent } from "../crediting/commands";
import { writeEventParts } from "../parts/commands";
import type { EventFacts } from "../schema";

type Before = { facts: EventFacts; state: EventState };

/**
 * Puts an event back to what it was before an import completed it or called it off; for the undo, in its transaction. Answers
 * what to audit of the activities that came of it.
 */
export async function restoreEventFacts(
  tx: Transaction,
  viewer: Viewer,
  id: string,
  { facts, state }: Before,
): Promise<Audit[]> {
  const [event] = await tx.select({ version: events.version }).from(events).where(eq(events.id, id));
  if (!event) return [];
  const group = await getGroup(viewer, facts.groupId, tx);
  const columns = { ...columnsOf(facts, group, viewer), state, cancelledWhy: null };
  await writeEvent(tx, { id, version: event.version }, columns);
  await writeEventParts(tx, id, facts);
  return creditEvent(tx, viewer, id);
}
