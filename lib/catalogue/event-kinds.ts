import { and, asc, eq, isNull, sql } from "drizzle-orm";
import { db, type Reader } from "@/db/client";
import { fold } from "@/db/fold";
import { eventKinds } from "@/db/schema";
import { changedFields } from "@/lib/core/changes";
import { command } from "@/lib/core/command";
import { notFoundError, Refusal } from "@/lib/core/errors";
import { freeSlug } from "@/lib/core/slug";
import type { Viewer } from "@/lib/core/viewer";
import { moveCommand, nextPosition } from "./internal/move";
import { bringBackCommand, retireCommand } from "./internal/retire";
import { staleFormMessage } from "./internal/tables";
import { mayEditCatalogue } from "./policy";
import { eventKindInput, eventKindRevision } from "./schema";
import "server-only";

/** Adds a kind of event, such as a study jam. Administrators. Refuses a name that another one has. */
export const addEventKind = command({
  name: "event_kind.add",
  input: eventKindInput,
  subject: (tx) => tx.select().from(eventKinds),
  allow: mayEditCatalogue,
  run: async ({ tx, input: { name }, subject: there }) => {
    refuseTakenName(there, name);
    const key = await freeSlug(name, async (slug) => there.some((kind) => kind.key === slug));
    await tx.insert(eventKinds).values({ key, name, position: await nextPosition(tx, "event kind") });
    return { value: { key }, audit: { objectKind: "event kind", objectId: key, after: { name } } };
  },
});

/** Names a kind anew; events keep it. Administrators. Refuses a stale form, and a name that another one has. */
export const reviseEventKind = command({
  name: "event_kind.revise",
  input: eventKindRevision,
  subject: async (tx, input) => {
    const there = await tx.select().from(eventKinds);
    const before = there.find((kind) => kind.key === input.key);
    if (!before) throw notFoundError("event kind");
    return { there, before };
  },
  allow: mayEditCatalogue,
  run: async ({ tx, input: { key, version, name }, subject: { there, before } }) => {
    refuseTakenName(
      there.filter((kind) => kind.key !== key),
      name,
    );
    const [row] = await tx
      .update(eventKinds)
      .set({ name, version: sql`${eventKinds.version} + 1` })
      .where(and(eq(eventKinds.key, key), eq(eventKinds.version, version)))
      .returning({ key: eventKinds.key, version: eventKinds.version });
    if (!row) throw new Refusal("conflict", staleFormMessage);
    return { value: row, audit: { objectKind: "event kind", objectId: key, ...changedFields(before, { name }) } };
  },
});

export const moveEventKind = moveCommand("event kind");

export const retireEventKind = retireCommand("event kind");

export const bringBackEventKind = bringBackCommand("event kind");

function refuseTakenName(there: readonly { name: string }[], name: string): void {
  if (!there.some((kind) => fold(kind.name) === fold(name))) return;
  const message = "Another kind of event has this name.";
  throw new Refusal("invalid", message, { name: message });
}

/** The kinds of event that can be chosen, in order; with `all` the retired ones too. Public. */
export async function eventKindOptions(_viewer: Viewer, all = false, from: Reader = db) {
  return from
    .select()
    .from(eventKinds)
    .where(all ? undefined : isNull(eventKinds.retiredAt))
    .orderBy(asc(eventKinds.position), asc(eventKinds.key));
}
