import { eq } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { events } from "@/db/schema";
import type { EventState } from "@/db/words";
import { withStateChange } from "@/lib/core/changes";
import type { Audit } from "@/lib/core/command";
import type { Viewer } from "@/lib/core/viewer";
import { getGroup } from "@/lib/groups/get";
import { creditEvent } from "./crediting";
import { eventColumns, writeEventVersion } from "./record";
import type { EventFacts } from "./schema";
import { writeEventDetails } from "./write-details";
import "server-only";

type EventBeforeImport = { facts: EventFacts; state: EventState };

/**
 * Puts an event back to what it was before an import completed it or called it off; for the undo, in its transaction. Answers
 * what to audit of its state and of the activities that came of it.
 */
export async function restoreEventFacts(
  tx: Transaction,
  viewer: Viewer,
  id: string,
  { facts, state }: EventBeforeImport,
): Promise<Audit[]> {
  const [event] = await tx
    .select({ version: events.version, state: events.state })
    .from(events)
    .where(eq(events.id, id));
  if (!event) return [];
  const group = await getGroup(viewer, facts.groupId, tx);
  const columns = { ...eventColumns(facts, group, viewer), state, cancelledWhy: null };
  await writeEventVersion(tx, { id, version: event.version }, columns);
  await writeEventDetails(tx, id, facts);
  const credited = await creditEvent(tx, viewer, id);
  if (event.state === state) return credited;
  return [{ objectKind: "event", objectId: id, ...withStateChange(event.state, state) }, ...credited];
}
