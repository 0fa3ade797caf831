import { db, type Reader } from "@/db/client";
import { prepared } from "@/db/prepared";
import { members, terms } from "@/db/schema";
import { isAmong } from "@/db/sql";
import type { Viewer } from "@/lib/core/viewer";
import { memberOptions } from "@/lib/members/search";
import type { CreditedMember } from "./policy";
import "server-only";

type WithPeople = { credits: readonly { memberId?: string | null }[] };

const askPeople = prepared((_shape: null, { ids }: { ids: readonly string[] }) => ({
  people: db.select({ id: members.id, country: members.country }).from(members).where(isAmong(members.id, ids)),
  held: db
    .selectDistinct({ id: terms.memberId, programKey: terms.programKey })
    .from(terms)
    .where(isAmong(terms.memberId, ids)),
}));

/** The credited members with their countries and the programs that they ever held a term in: for `mayLog`, whoever asks. */
export async function creditedMembers(
  _viewer: Viewer,
  { credits }: WithPeople,
  from: Reader = db,
): Promise<CreditedMember[]> {
  const ids = credits.flatMap(({ memberId }) => memberId ?? []);
  if (ids.length === 0) return [];
  const { people, held } = await askPeople(from, null, { ids });
  return people.map((person) => ({
    ...person,
    programs: held.filter(({ id }) => id === person.id).map(({ programKey }) => programKey),
  }));
}

/** Names of the credited members by id, for a form to show; without those whom the viewer may not see. */
export async function creditedMemberNames(viewer: Viewer, { credits }: WithPeople): Promise<Record<string, string>> {
  const seen = await memberOptions(
    viewer,
    credits.flatMap(({ memberId }) => memberId ?? []),
  );
  return Object.fromEntries(seen.map(({ id, name }) => [id, name]));
}
