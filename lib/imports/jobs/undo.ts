import { setImmediate } from "node:timers/promises";
import { and, eq, inArray, lt, or } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import {
  activities,
  employments,
  events,
  groups,
  identities,
  importBatches,
  importFiles,
  importRows,
  members,
  terms,
} from "@/db/schema";
import { eventStates } from "@/db/words";
import { now } from "@/lib/core/clock";
import { command } from "@/lib/core/command";
import { Refusal } from "@/lib/core/errors";
import { idField } from "@/lib/core/fields";
import type { Viewer } from "@/lib/core/viewer";
import { eventFacts } from "@/lib/events/schema";
import { restoreEventFacts } from "@/lib/events/undo-import";
import { undoGroupEdits } from "@/lib/groups/undo-edits";
import { undoMemberCompletions } from "@/lib/members/undo-completion";
import { mayImport } from "../policy";
import type { UndoItem } from "../undo-items";
import { getImport } from "./get";
import { longestSilenceOfRun } from "./lifecycle";
import { importChoice } from "./schema";
import { listUndoItems, listUndoObstacles } from "./undo-obstacles";
import "server-only";
import { z } from "zod";

/**
 * Takes back all that an import made and empties what it filled in, or nothing at all: refused, with the rows, while anything
 * has come to depend on it. Whoever may see the import and still may bring in such a file.
 */
export const undoImport = command({
  name: "import.undo",
  input: importChoice,
  subject: (tx, input, viewer) => getImport(viewer, input.id, tx),
  allow: (viewer, { kind, options }) => mayImport(viewer, { ...options, kind }),
  run: async ({ tx, viewer, input }) => {
    const { id } = input;
    const silent = new Date(now().getTime() - longestSilenceOfRun);
    const undone = await tx
      .update(importBatches)
      .set({ state: "undone", undoneAt: now(), touchedAt: now() })
      .where(
        and(
          eq(importBatches.id, id),
          or(
            inArray(importBatches.state, ["done", "failed"]),
            and(eq(importBatches.state, "running"), lt(importBatches.touchedAt, silent)),
          ),
        ),
      )
      .returning({ id: importBatches.id });
    if (undone.length === 0) throw new Refusal("conflict", "There is nothing to undo, or the import is still running.");
    const standing = await listUndoObstacles(viewer, id, tx);
    if (standing.length > 0) throw undoRefusal(standing);
    const deeds = await listUndoItems(viewer, id, tx);
    const memberIds = await undoItems(tx, viewer, deeds);
    await tx
      .update(importRows)
      .set({ undone: true })
      .where(eq(importRows.batchId, id))
      .returning({ id: importRows.id });
    await tx.delete(importFiles).where(eq(importFiles.batchId, id)).returning({ part: importFiles.part });
    return {
      value: { id, takenBack: deeds.length },
      audit: {
        ...{ objectKind: "import", objectId: id, after: { takenBack: deeds.length } },
        alsoChanged: memberIds.map((memberId) => ({ objectKind: "member", objectId: memberId })),
      },
    };
  },
});

const eventBeforeSchema = z.object({ facts: eventFacts, state: z.enum(eventStates) });

/** Part of the undo, with an audit of its own for each event: all of them at once could be more than one statement holds. */
const restoreEvent = command({
  name: "import.undo",
  input: z.strictObject({ id: idField, before: eventBeforeSchema }),
  subject: async () => null,
  allow: () => true,
  run: async ({ tx, viewer, input: { id, before } }) => ({
    value: { id },
    audit: await restoreEventFacts(tx, viewer, id, before),
  }),
});

function undoRefusal(standing: Awaited<ReturnType<typeof listUndoObstacles>>): Refusal {
  const some = standing.slice(0, 3).map(({ row, what, reason }) => `Row ${row}, ${what}: ${reason}`);
  const rest = standing.length > some.length ? ` And ${standing.length - some.length} more.` : "";
  return new Refusal("conflict", `This import cannot be undone. ${some.join(" ")}${rest}`);
}

/** Answers the members who lost a term by it. */
async function undoItems(tx: Transaction, viewer: Viewer, deeds: UndoItem[]): Promise<string[]> {
  const made = (kind: UndoItem["kind"]) =>
    deeds.filter((deed) => deed.kind === kind && deed.created).map(({ id }) => id);
  await deleteInChunks(made("activity"), (ids) =>
    tx.delete(activities).where(inArray(activities.id, ids)).returning({ id: activities.id }),
  );
  for (const deed of deeds)
    if (deed.kind === "event" && !deed.created)
      await restoreEvent.within(tx, viewer, { id: deed.id, before: deed.befores[0] });
  await deleteInChunks(made("event"), async (ids) => {
    await tx.delete(activities).where(inArray(activities.eventId, ids)).returning({ id: activities.id });
    return tx.delete(events).where(inArray(events.id, ids)).returning({ id: events.id });
  });
  for (const deed of deeds) if (deed.kind === "group" && !deed.created) await undoGroupEdits(tx, deed.id, deed.befores);
  await deleteInChunks(made("group"), (ids) =>
    tx.delete(groups).where(inArray(groups.id, ids)).returning({ id: groups.id }),
  );
  const gone = new Set(made("member"));
  const losing = await deleteInChunks(made("term"), (ids) =>
    tx.delete(terms).where(inArray(terms.id, ids)).returning({ id: terms.memberId }),
  );
  for (const deed of deeds)
    if (deed.kind === "member" && !deed.created) await undoMemberCompletions(tx, deed.id, deed.befores);
  await deleteInChunks([...gone], async (ids) => {
    await tx.delete(identities).where(inArray(identities.memberId, ids)).returning({ id: identities.id });
    await tx.delete(employments).where(inArray(employments.memberId, ids)).returning({ id: employments.id });
    return tx.delete(members).where(inArray(members.id, ids)).returning({ id: members.id });
  });
  return [...new Set(losing.map((term) => term.id))].filter((id) => !gone.has(id));
}

/** In one transaction, yet with a breath between: whoever only reads is served meanwhile. */
async function deleteInChunks<Row>(ids: string[], work: (some: string[]) => PromiseLike<Row[]>): Promise<Row[]> {
  const rows: Row[] = [];
  for (let at = 0; at < ids.length; at += 200) {
    rows.push(...(await work(ids.slice(at, at + 200))));
    await setImmediate();
  }
  return rows;
}
