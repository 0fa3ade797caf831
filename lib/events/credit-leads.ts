import { and, asc, desc, eq, gte, inArray, lte } from "drizzle-orm";
import { chunksOf } from "@/db/chunks";
import { db, type Reader, type Transaction } from "@/db/client";
import { events, groupEvents } from "@/db/schema";
import type { Day } from "@/lib/core/clock";
import { type Audit, command } from "@/lib/core/command";
import { enqueue } from "@/lib/core/enqueue";
import type { CommandEvent } from "@/lib/core/events";
import { idField } from "@/lib/core/fields";
import { isSignedIn, systemViewer, type Viewer, viewerOfMember } from "@/lib/core/viewer";
import { creditEvent } from "./crediting";
import "server-only";
import { z } from "zod";

/** More than these in one transaction would keep everybody else waiting: the rest follow in jobs of as many. */
const mostAtOnce = 30;

type Signed = Pick<CommandEvent, "actorId" | "channel" | "batchId">;

/**
 * Credits anew what a group held on the days on which its leads changed, the same that a change of the event does, in the audit under
 * whoever changed the lead: the latest in the transaction that changed them, what is more than thirty by jobs after it.
 */
export async function creditChangedLeads(tx: Transaction, happened: readonly CommandEvent[]): Promise<void> {
  for (const event of happened) {
    const stretches = (event.alsoChanged ?? []).filter(({ objectKind }) => objectKind === "leads");
    const ids = new Set<string>();
    for (const { objectId, from, to } of stretches)
      for (const id of await heldBetween(tx, { groupId: objectId, from: from ?? "", to: to ?? null })) ids.add(id);
    const { actorId, channel, batchId } = event;
    const [latest = [], ...later] = chunksOf([...ids], mostAtOnce);
    for (const eventIds of later)
      await enqueue(tx, { name: "credit-leads", payload: { eventIds, actorId, channel, batchId } });
    if (latest.length === 0) continue;
    await creditHeldEvents.within(tx, await whoeverDid({ actorId, channel, batchId }, tx), { eventIds: latest });
  }
}

/** Credits these events as their groups are led now; for the job. Those that are credited so already stay as they are. */
export async function creditEventsAnew(eventIds: readonly string[], signed: Signed): Promise<void> {
  await creditHeldEvents(await whoeverDid(signed), { eventIds });
}

/** Never asked for by anybody: what changed the leads has decided whether they may. */
const creditHeldEvents = command({
  name: "activity.credit_leads",
  input: z.strictObject({ eventIds: z.array(idField) }),
  subject: (tx, { eventIds }) =>
    tx
      .select({ id: events.id })
      .from(events)
      .where(inArray(events.id, [...eventIds]))
      .orderBy(asc(events.startsOn), asc(events.id)),
  allow: (viewer) => isSignedIn(viewer) || viewer.isAdministrator,
  run: async ({ tx, viewer, subject: held }) => {
    const audit: Audit[] = [];
    for (const { id } of held) audit.push(...(await creditEvent(tx, viewer, id)));
    return { value: null, audit };
  },
});

async function heldBetween(
  tx: Transaction,
  { groupId, from, to }: { groupId: string; from: Day; to: Day | null },
): Promise<string[]> {
  const { startsOn, eventId, state } = groupEvents;
  const rows = await tx
    .select({ id: eventId })
    .from(groupEvents)
    .where(
      and(eq(groupEvents.groupId, groupId), eq(state, "held"), gte(startsOn, from), to ? lte(startsOn, to) : undefined),
    )
    .orderBy(desc(startsOn), desc(eventId));
  return rows.map(({ id }) => id);
}

async function whoeverDid({ actorId, channel, batchId }: Signed, from: Reader = db): Promise<Viewer> {
  const known = actorId ? await viewerOfMember(actorId, { channel: channel ?? "form", batchId }, from) : null;
  return known ?? systemViewer("system");
}
