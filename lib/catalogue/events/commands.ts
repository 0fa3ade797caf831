import "server-only";
import { and, eq, sql } from "drizzle-orm";
import { fold } from "@/db/fold";
import { eventKinds } from "@/db/schema";
import { changes } from "../../audit/rules";
import { command } from "../../command";
import { missing, Refusal } from "../../errors";
import { freeSlug } from "../../slug";
import { mayEditCatalogue } from "../policy";
import { bringingBack, lastPosition, moving, retiring, staleMessage } from "../shelves/commands";
import { eventKindInput, eventKindRevision } from "./schema";

/** Adds a kind of event, such as a study jam. Administrators. Refuses a name that another one has. */
export const addEventKind = command({
  name: "event_kind.add",
  input: eventKindInput,
  subject: (tx) => tx.select().from(eventKinds),
  allow: mayEditCatalogue,
  run: async ({ tx, input: { name }, subject: there }) => {
    refuseTaken(there, name);
    const key = await freeSlug(name, async (slug) => there.some((kind) => kind.key === slug));
    await tx.insert(eventKinds).values({ key, name, position: await lastPosition(tx, "event kind") });
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
    if (!before) throw missing("event kind");
    return { there, before };
  },
  allow: mayEditCatalogue,
  run: async ({ tx, input: { key, version, name }, subject: { there, before } }) => {
    refuseTaken(
      there.filter((kind) => kind.key !== key),
      name,
    );
    const [row] = await tx
      .update(eventKinds)
      .set({ name, version: sql`${eventKinds.version} + 1` })
      .where(and(eq(eventKinds.key, key), eq(eventKinds.version, version)))
      .returning({ key: eventKinds.key, version: eventKinds.version });
    if (!row) throw new Refusal("conflict", staleMessage);
    return { value: row, audit: { objectKind: "event kind", objectId: key, ...changes(before, { name }) } };
  },
});

export const moveEventKind = moving("event kind");
export const retireEventKind = retiring("event kind");
export const bringBackEventKind = bringingBack("event kind");

function refuseTaken(there: readonly { name: string }[], name: string): void {
  if (!there.some((kind) => fold(kind.name) === fold(name))) return;
  const message = "Another kind of event has this name.";
  throw new Refusal("invalid", message, { name: message });
}
