import { and, asc, inArray, isNull } from "drizzle-orm";
import { inChunks } from "@/db/chunks";
import type { Reader } from "@/db/client";
import { fold, searchText } from "@/db/fold";
import { facts, members } from "@/db/schema";
import type { FactKind } from "@/db/words";
import type { Viewer } from "@/lib/core/viewer";
import type { FactBefore } from "@/lib/facts/put-back";
import { memberVisibleTo } from "@/lib/members/policy";
import { type MemberOption, memberOptions } from "@/lib/members/search";
import "server-only";

/** A fact as an import knows it: from here, or from an earlier row of the same file (`id` follows once it is made). */
export type KnownFact = FactBefore & { id: string | null; version: number; kind: FactKind; what: string };

/** The facts of these members, by member, the latest first; whoever asks has found that the viewer may see them. */
export async function factsByMember(
  _viewer: Viewer,
  from: Reader,
  memberIds: string[],
): Promise<Map<string, KnownFact[]>> {
  const rows = await inChunks(memberIds, (some) =>
    from
      .select()
      .from(facts)
      .where(and(inArray(facts.memberId, some), isNull(facts.removedAt)))
      .orderBy(asc(facts.fromOn), asc(facts.id)),
  );
  const found = new Map<string, KnownFact[]>(memberIds.map((id) => [id, []]));
  for (const { memberId, removedAt, createdAt, updatedAt, checkedAt, ...fact } of rows)
    found.get(memberId)?.unshift({ ...fact, checkedAt: checkedAt?.toISOString() ?? null });
  return found;
}

/** Whom the viewer sees by these names, folded: to ask which one is meant, since a name alone says nobody for certain. */
export async function namesakesOf(viewer: Viewer, from: Reader, names: string[]): Promise<Map<string, MemberOption[]>> {
  const rows = await inChunks([...new Set(names.flatMap((name) => [fold(name), searchText(name)]))], (some) =>
    from
      .select({ id: members.id })
      .from(members)
      .where(and(inArray(members.nameFolded, some), memberVisibleTo(viewer)))
      .orderBy(asc(members.nameFolded), asc(members.id)),
  );
  const options = await inChunks(
    rows.map(({ id }) => id),
    (some) => memberOptions(viewer, some, from),
  );
  const found = new Map<string, MemberOption[]>();
  for (const one of options) found.set(fold(one.name), [...(found.get(fold(one.name)) ?? []), one]);
  return found;
}
