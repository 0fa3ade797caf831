import { and, asc, eq, inArray } from "drizzle-orm";
import { inChunks } from "@/db/chunks";
import { db, type Reader } from "@/db/client";
import { searchText } from "@/db/fold";
import { eventAttendees, members } from "@/db/schema";
import type { IdentityKind } from "@/db/words";
import { notFoundError } from "@/lib/core/errors";
import type { Viewer } from "@/lib/core/viewer";
import { getEvent } from "@/lib/events/get";
import { normalizeIdentity } from "@/lib/members/identities";
import { memberVisibleTo } from "@/lib/members/policy";
import { type MemberOption, memberOptions } from "@/lib/members/search";
import { openBytes } from "../../files/encoding";
import { identityKeyOf } from "../../infer/identity-conflicts";
import { findPeople } from "../members/lookups";
import type { ListedAttendee } from "./person";
import { readAttendeeList } from "./read";
import "server-only";

/** A member whom the list may mean: by which handle, null where only the name is the same; and whether they are on it already. */
export type FoundMember = MemberOption & { by: IdentityKind | null; isThere: boolean };
export type AttendeeListReading = Awaited<ReturnType<typeof matchAttendeeList>>;

/**
 * What a list of attendees says of an event: numbers, and those of its people who are members that the viewer may see, known by a
 * handle that they may see too. Nothing of it is kept, nor is anybody else on it named. For who runs the event; else missing.
 */
export async function matchAttendeeList(
  viewer: Viewer,
  { eventId, bytes }: { eventId: string; bytes: Uint8Array },
  from: Reader = db,
) {
  const event = await getEvent(viewer, eventId, from);
  if (!event.mayRun) throw notFoundError("event");
  const { counted, ...list } = await readAttendeeList(openBytes(bytes));
  const { sure, unsure, unknown } = await membersByIdentity(viewer, from, counted);
  const named = await membersByName(viewer, from, unknown);
  const kinds = new Map<string, IdentityKind | null>([...unsure, ...named].map((id) => [id, null]));
  for (const [id, kind] of sure) kinds.set(id, kind);
  const present = await from
    .select({ id: eventAttendees.memberId })
    .from(eventAttendees)
    .where(eq(eventAttendees.eventId, eventId));
  const there = new Set(present.map(({ id }) => id));
  const options = await inChunks([...kinds.keys()], (some) => memberOptions(viewer, some, from));
  const found = options.map((one) => ({ ...one, by: kinds.get(one.id) ?? null, isThere: there.has(one.id) }));
  return { ...list, found: found satisfies FoundMember[] };
}

/** By their handles: who is meant for sure, who may be since the handles of one row lead to several, and the names of the rest. */
async function membersByIdentity(viewer: Viewer, from: Reader, people: ListedAttendee[]) {
  const folded = people.flatMap(({ identities }) =>
    identities.map(({ kind, value }) => normalizeIdentity(kind, value)),
  );
  const { byIdentity } = await findPeople(viewer, from, { folded, slugs: [], ids: [], onlyShown: true });
  const sure = new Map<string, IdentityKind>();
  const unsure = new Set<string>();
  const unknown: string[] = [];
  for (const { name, identities } of people) {
    const hits = new Map<string, IdentityKind>();
    for (const identity of identities) {
      const id = byIdentity.get(identityKeyOf(identity))?.id;
      if (id && !hits.has(id)) hits.set(id, identity.kind);
    }
    if (hits.size === 0 && name) unknown.push(name);
    for (const [id, kind] of hits) hits.size === 1 ? sure.set(id, kind) : unsure.add(id);
  }
  return { sure, unsure, unknown };
}

async function membersByName(viewer: Viewer, from: Reader, names: string[]): Promise<string[]> {
  const folded = names.map((name) => searchText(name));
  const rows = await inChunks(folded, (some) =>
    from
      .select({ id: members.id })
      .from(members)
      .where(and(inArray(members.nameFolded, some), memberVisibleTo(viewer)))
      .orderBy(asc(members.nameFolded), asc(members.id)),
  );
  return rows.map(({ id }) => id);
}
