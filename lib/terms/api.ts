import { and, asc, desc, eq, inArray, type SQL } from "drizzle-orm";
import { askTogether } from "@/db/ask-together";
import { db } from "@/db/client";
import { groups, members, termHolds, terms } from "@/db/schema";
import { changesPage, listOrders, listParameters, orderOf, placeIn, placeToSend } from "@/lib/core/api/list-page";
import { today } from "@/lib/core/clock";
import { filterWord } from "@/lib/core/filter";
import { keyset, pageOf, readDayCursor } from "@/lib/core/paging";
import type { Viewer } from "@/lib/core/viewer";
import { memberVisibleTo, ownOrManagedMember, profilePartVisibleTo } from "@/lib/members/policy";
import { termVisibleTo } from "./policy";
import { termFilter } from "./schema";
import { termStateOn } from "./status";
import { termStateIs } from "./status-sql";
import "server-only";
import { z } from "zod";

const { program, country, state } = termFilter.shape;

/** How the terms are asked for through the API. */
export const termApiQuery = z.object({
  program,
  country,
  state,
  member: filterWord.optional().describe("Address of the member; `me` is the token's own."),
  sort: listOrders(["-day", "day"]),
  ...listParameters,
});

type TermQuestion = z.output<typeof termApiQuery>;

/** A page of the terms that the viewer may see, the latest first unless another order is asked for. */
export async function termRecords(viewer: Viewer, asked: TermQuestion) {
  const { after, limit, updatedAfter } = asked;
  const named = termsNamed(viewer, asked);
  const order = orderOf(asked, "-day");
  if (order === "updated") {
    const { rows, ...places } = await changesPage({ after, limit, updatedAfter }, terms, (question) =>
      termIds({ ...question, where: and(named, question.where) }),
    );
    return { ...places, items: await termsAsData(viewer, rows) };
  }
  const place = placeIn(order, after, readDayCursor);
  const { orderBy, rest } = keyset({ by: terms.startsOn, id: terms.id, isDown: order === "-day" }, place);
  const found = await termIds({ where: and(named, rest), orderBy, limit: limit + 1 });
  const { rows, next } = pageOf(found, limit, ({ startsOn, id }) => ({ value: startsOn, id }));
  return { next: placeToSend(order, next), resume: null, items: await termsAsData(viewer, rows) };
}

function termsNamed(viewer: Viewer, { program, country, state, member }: TermQuestion): SQL | undefined {
  return and(
    termVisibleTo(viewer),
    program && inArray(terms.programKey, program),
    country && and(inArray(members.country, country), profilePartVisibleTo(viewer, members.placeVisibility)),
    state && termStateIs(state, today(viewer.timeZone)),
    member ? memberIs(viewer, member) : undefined,
  );
}

function memberIs(viewer: Viewer, member: string): SQL {
  return member === "me" ? eq(members.id, viewer.memberId ?? "") : eq(members.slug, member);
}

function termIds({ where, orderBy, limit }: { where: SQL | undefined; orderBy: SQL[]; limit: number }) {
  return db
    .select({ id: terms.id, startsOn: terms.startsOn, updatedAt: terms.updatedAt })
    .from(terms)
    .innerJoin(members, eq(members.id, terms.memberId))
    .where(where)
    .orderBy(...orderBy)
    .limit(limit);
}

async function termsAsData(viewer: Viewer, chosen: readonly { id: string }[]) {
  if (chosen.length === 0) return [];
  const ids = chosen.map(({ id }) => id);
  const { found, inside, holds } = await askTogether(db, {
    found: db
      .select({ term: terms, member: members.name, slug: members.slug, group: groups.name })
      .from(terms)
      .innerJoin(members, eq(members.id, terms.memberId))
      .leftJoin(groups, eq(groups.id, terms.groupId))
      .where(and(inArray(terms.id, ids), termVisibleTo(viewer))),
    inside: db
      .select({ id: terms.id })
      .from(terms)
      .innerJoin(members, eq(members.id, terms.memberId))
      .where(and(inArray(terms.id, ids), memberVisibleTo(viewer), ownOrManagedMember(viewer))),
    holds: db
      .select({ termId: termHolds.termId, fromOn: termHolds.fromOn, toOn: termHolds.toOn })
      .from(termHolds)
      .where(inArray(termHolds.termId, ids))
      .orderBy(asc(termHolds.fromOn), desc(termHolds.id)),
  });
  const day = today(viewer.timeZone);
  const isInside = new Set(inside.map(({ id }) => id));
  return ids.flatMap((id) => {
    const row = found.find(({ term }) => term.id === id);
    if (!row) return [];
    const { reason, ...term } = row.term;
    return {
      ...term,
      ...{ member: row.member, slug: row.slug, group: row.group },
      state: termStateOn(term, day),
      reason: isInside.has(id) ? reason : null,
      holds: holds.filter(({ termId }) => termId === id).map(({ fromOn, toOn }) => ({ fromOn, toOn })),
    };
  });
}
