import { and, eq, inArray, isNotNull, isNull, type SQL } from "drizzle-orm";
import { db } from "@/db/client";
import { certifications, facts, members } from "@/db/schema";
import { changesPage, listOrders, listParameters, orderOf, placeIn, placeToSend } from "@/lib/core/api/list-page";
import { type RemovalQuestion, removalPageAnswer } from "@/lib/core/api/removals";
import { notFoundError } from "@/lib/core/errors";
import { filterChoices, filterWord } from "@/lib/core/filter";
import { keyset, pageOf, readDayCursor } from "@/lib/core/paging";
import type { Viewer } from "@/lib/core/viewer";
import { factKinds } from "./kinds";
import { factVisibleTo } from "./policy";
import "server-only";
import { z } from "zod";

/** How the facts are asked for through the API. */
export const factApiQuery = z.object({
  kind: filterChoices(factKinds).optional(),
  member: filterWord.optional().describe("Address of the member; `me` is the token's own."),
  sort: listOrders(["-day", "day"]),
  ...listParameters,
});

/** A page of the facts that the viewer may see, the latest first unless another order is asked for; without the removed ones. */
export async function factRecords(viewer: Viewer, asked: z.output<typeof factApiQuery>) {
  const { after, limit, updatedAfter, kind, member } = asked;
  const named = and(
    factVisibleTo(viewer),
    isNull(facts.removedAt),
    kind && inArray(facts.kind, kind),
    member ? (member === "me" ? eq(members.id, viewer.memberId ?? "") : eq(members.slug, member)) : undefined,
  );
  const order = orderOf(asked, "-day");
  if (order === "updated") {
    const { rows, ...places } = await changesPage({ after, limit, updatedAfter }, facts, (question) =>
      factIds({ ...question, where: and(named, question.where) }),
    );
    return { ...places, items: await factsAsData(rows) };
  }
  const place = placeIn(order, after, readDayCursor);
  const { orderBy, rest } = keyset({ by: facts.fromOn, id: facts.id, isDown: order === "-day" }, place);
  const found = await factIds({ where: and(named, rest), orderBy, limit: limit + 1 });
  const { rows, next } = pageOf(found, limit, ({ fromOn, id }) => ({ value: fromOn, id }));
  return { next: placeToSend(order, next), resume: null, items: await factsAsData(rows) };
}

/** One of them; refuses as missing what the viewer may not see, and what was removed. */
export async function factRecord(viewer: Viewer, { id }: { id: string }) {
  const found = await factIds({ where: and(factVisibleTo(viewer), isNull(facts.removedAt), eq(facts.id, id)) });
  const [fact] = await factsAsData(found);
  if (!fact) throw notFoundError("fact");
  return fact;
}

export const factRemovalsAnswer = removalPageAnswer(["removed"]);

/** Facts that were removed, the oldest first, for whoever could see them, until they are deleted. */
export async function factRemovals(viewer: Viewer, asked: RemovalQuestion) {
  const { rows, ...places } = await changesPage(asked, facts, (question) =>
    factIds({ ...question, where: and(factVisibleTo(viewer), isNotNull(facts.removedAt), question.where) }),
  );
  const items = rows.map(({ id, updatedAt }) => ({ id, how: "removed" as const, intoId: null, updatedAt }));
  return { ...places, items };
}

function factIds({ where, orderBy = [], limit = 1 }: { where: SQL | undefined; orderBy?: SQL[]; limit?: number }) {
  return db
    .select({ id: facts.id, fromOn: facts.fromOn, updatedAt: facts.updatedAt })
    .from(facts)
    .innerJoin(members, eq(members.id, facts.memberId))
    .where(where)
    .orderBy(...orderBy)
    .limit(limit);
}

async function factsAsData(chosen: readonly { id: string }[]) {
  if (chosen.length === 0) return [];
  const ids = chosen.map(({ id }) => id);
  const rows = await db
    .select({
      fact: facts,
      member: members.name,
      slug: members.slug,
      certification: certifications.name,
      level: certifications.level,
    })
    .from(facts)
    .innerJoin(members, eq(members.id, facts.memberId))
    .leftJoin(certifications, eq(certifications.key, facts.certificationKey))
    .where(inArray(facts.id, ids));
  return ids.flatMap((id) => {
    const row = rows.find(({ fact }) => fact.id === id);
    if (!row) return [];
    const { what, removedAt, checkedById, ...told } = row.fact;
    const { member, slug, certification, level } = row;
    return { ...told, member, slug, certification, level };
  });
}
