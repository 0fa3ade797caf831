import { asc } from "drizzle-orm";
import { db, type Reader } from "@/db/client";
import { fold } from "@/db/fold";
import { eventKinds } from "@/db/schema";
import { cached } from "@/lib/core/cached";
import { Refusal } from "@/lib/core/errors";
import type { Viewer } from "@/lib/core/viewer";
import { catalogueCommands } from "./internal/commands";
import { eventKindInput, eventKindRevision } from "./schema";
import "server-only";

/** What an event can be, such as a study jam. No two have the same name; they have no aliases. */
export const eventKindCommands = catalogueCommands({
  kind: "event kind",
  input: eventKindInput,
  revision: eventKindRevision,
  refuseTaken: async (tx, key, { name = "" }) => {
    const others = (await tx.select().from(eventKinds)).filter((kind) => kind.key !== key);
    const message = "Another kind of event has this name.";
    if (others.some((kind) => fold(kind.name) === fold(name))) throw new Refusal("invalid", message, { name: message });
  },
});

export const {
  add: addEventKind,
  revise: reviseEventKind,
  move: moveEventKind,
  retire: retireEventKind,
  bringBack: bringBackEventKind,
} = eventKindCommands;

/** The kinds of event that can be chosen, in order; with `all` the retired ones too. Public. */
export async function eventKindOptions(_viewer: Viewer, all = false, from: Reader = db) {
  const kinds = await everyKind(from);
  return all ? kinds : kinds.filter(({ retiredAt }) => retiredAt === null);
}

const everyKind = cached("catalogue", async (from) =>
  from.select().from(eventKinds).orderBy(asc(eventKinds.position), asc(eventKinds.key)),
);
