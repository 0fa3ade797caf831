import "server-only";
import { setImmediate } from "node:timers/promises";
import { and, eq, inArray, lt, or } from "drizzle-orm";
import { z } from "zod";
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
import { now } from "@/lib/clock";
import { command } from "@/lib/command";
import { recountOfMember } from "@/lib/counting/commands";
import { Refusal } from "@/lib/errors";
import { restoreEventFacts } from "@/lib/events/restoring/commands";
import { eventFacts } from "@/lib/events/schema";
import { idField } from "@/lib/fields";
import { restoreGroup } from "@/lib/groups/restoring/commands";
import { restoreMember } from "@/lib/members/completing/commands";
import type { Viewer } from "@/lib/viewer";
import { getImport } from "../batches/queries";
import { longestSilence } from "../batches/rules";
import { batchChoice } from "../batches/schema";
import { mayImport } from "../policy";
import { deedsOfImport, hindrancesOf } from "./queries";
import type { Deed } from "./rules";

/**
 * Takes back all that an import made and empties what it filled in, or nothing at all: refused, with the rows, while anything
 * has come to depend on it. Whoever may see the import and still may bring in such a file.
 */
export const undoImport = command({
  name: "import.undo",
  input: batchChoice,
  subject: (tx, input, viewer) => getImport(viewer, input.id, tx),
  allow: (viewer, { kind, options }) => mayImport(viewer, { ...options, kind }),
  run: async ({ tx, viewer, input }) => {
    const { id } = input;
    const silent = new Date(now().getTime() - longestSilence);
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
    const standing = await hindrancesOf(viewer, id, tx);
    if (standing.length > 0) throw inTheWay(standing);
    const deeds = await deedsOfImport(viewer, id, tx);
    await takeBack(tx, viewer, deeds);
    await tx
      .update(importRows)
      .set({ undone: true })
      .where(eq(importRows.batchId, id))
      .returning({ id: importRows.id });
    await tx.delete(importFiles).where(eq(importFiles.batchId, id)).returning({ part: importFiles.part });
    return {
      value: { id, takenBack: deeds.length },
      audit: { objectKind: "import", objectId: id, after: { takenBack: deeds.length } },
    };
  },
});

const eventBefore = z.object({ facts: eventFacts, state: z.enum(eventStates) });

/** Part of the undo, with an audit of its own for each event: all of them at once could be more than one statement holds. */
const putEventBack = command({
  name: "import.undo",
  input: z.strictObject({ id: idField, before: eventBefore }),
  subject: async () => null,
  allow: () => true,
  run: async ({ tx, viewer, input: { id, before } }) => ({
    value: { id },
    audit: await restoreEventFacts(tx, viewer, id, before),
  }),
});

function inTheWay(standing: Awaited<ReturnType<typeof hindrancesOf>>): Refusal {
  const some = standing.slice(0, 3).map(({ row, what, reason }) => `Row ${row}, ${what}: ${reason}`);
  const rest = standing.length > some.length ? ` And ${standing.length - some.length} more.` : "";
  return new Refusal("conflict", `This import cannot be undone. ${some.join(" ")}${rest}`);
}

async function takeBack(tx: Transaction, viewer: Viewer, deeds: Deed[]): Promise<void> {
  const made = (kind: Deed["kind"]) => deeds.filter((deed) => deed.kind === kind && deed.created).map(({ id }) => id);
  await inChunks(made("activity"), (ids) =>
    tx.delete(activities).where(inArray(activities.id, ids)).returning({ id: activities.id }),
  );
  for (const deed of deeds)
    if (deed.kind === "event" && !deed.created)
      await putEventBack.within(tx, viewer, { id: deed.id, before: deed.befores[0] });
  await inChunks(made("event"), async (ids) => {
    await tx.delete(activities).where(inArray(activities.eventId, ids)).returning({ id: activities.id });
    return tx.delete(events).where(inArray(events.id, ids)).returning({ id: events.id });
  });
  for (const deed of deeds) if (deed.kind === "group" && !deed.created) await restoreGroup(tx, deed.id, deed.befores);
  await inChunks(made("group"), (ids) => tx.delete(groups).where(inArray(groups.id, ids)).returning({ id: groups.id }));
  const gone = new Set(made("member"));
  const losing = await inChunks(made("term"), (ids) =>
    tx.delete(terms).where(inArray(terms.id, ids)).returning({ id: terms.memberId }),
  );
  for (const deed of deeds) if (deed.kind === "member" && !deed.created) await restoreMember(tx, deed.id, deed.befores);
  for (const id of new Set(losing.map((term) => term.id))) if (!gone.has(id)) await recountOfMember(tx, id);
  await inChunks([...gone], async (ids) => {
    await tx.delete(identities).where(inArray(identities.memberId, ids)).returning({ id: identities.id });
    await tx.delete(employments).where(inArray(employments.memberId, ids)).returning({ id: employments.id });
    return tx.delete(members).where(inArray(members.id, ids)).returning({ id: members.id });
  });
}

/** In one transaction, yet with a breath between: whoever only reads is served meanwhile. */
async function inChunks<Row>(ids: string[], work: (some: string[]) => PromiseLike<Row[]>): Promise<Row[]> {
  const rows: Row[] = [];
  for (let at = 0; at < ids.length; at += 200) {
    rows.push(...(await work(ids.slice(at, at + 200))));
    await setImmediate();
  }
  return rows;
}
