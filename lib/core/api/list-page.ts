import { setTimeout } from "node:timers/promises";
import { and, gt, type SQL } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";
import { calendarRange, now, parseInstant, startOfDay } from "../clock";
import { Refusal } from "../errors";
import { keyset, pageOf, pageSize, readInstantCursor, writeCursor } from "../paging";
import "server-only";
import { z } from "zod";

/** How every list of the API is asked for, beside its filter and its orders. */
export const listParameters = {
  after: z.string().min(1).max(1500).optional().describe("The `next` of the page before, or the `resume` of a sync."),
  limit: pageSize,
  updatedAfter: z
    .string()
    .max(40)
    .transform((text, context) => {
      const instant = /^\d{4}-\d{2}-\d{2}T.+(Z|[+-]\d{2}:\d{2})$/.test(text) ? parseInstant(text) : null;
      if (instant) return instant;
      context.addIssue({ code: "custom", message: "Must be an instant in ISO 8601, such as 2026-01-31T09:30:00Z." });
      return z.NEVER;
    })
    .optional()
    .describe("Only what changed after this instant, in the order of changes: `sort=updated`.")
    .meta({ parameter: { type: "string", format: "date-time" } }),
};

/** The orders of a list, with that of its changes: by `updatedAt`, the oldest change first. */
export function listOrders<const Orders extends readonly [string, ...string[]]>(orders: Orders) {
  return z.enum([...orders, "updated"] as const).optional();
}

/** The order that is asked for; what changed after an instant comes in the order of changes. */
export function orderOf<Order extends string>(
  { sort, updatedAfter }: { sort?: Order | "updated"; updatedAfter?: Date },
  usual: Order,
): Order | "updated" {
  if (!updatedAfter) return sort ?? usual;
  if (sort && sort !== "updated") throw refusedParameter("sort", "With `updatedAfter`, the order is `updated`.");
  return "updated";
}

/** The place where a page ended, as it was written for a list in this order; refuses any other text. */
export function placeIn<Place>(
  order: string,
  after: string | undefined,
  read: (text: string) => Place | null,
): Place | undefined {
  if (after === undefined) return undefined;
  const written = after.slice(order.length + 1);
  const place = after === `${order}.${written}` && /^[\w-]+$/.test(written) ? read(written) : null;
  if (place === null)
    throw refusedParameter("after", "Must be the `next` of a page of the same list in the same order.");
  return place;
}

/** That place as the next question names it. */
export function placeToSend(order: string, next: string | null): string | null {
  return next === null ? null : `${order}.${next}`;
}

function refusedParameter(name: string, message: string): Refusal {
  return new Refusal("invalid", message, { [name]: message });
}

export type ListQuestion = { after?: string; updatedAfter?: Date; limit: number };
type Changed = { id: string; updatedAt: Date };

/**
 * A page in the order of changes. Nothing is skipped: what was written this very moment may still get a neighbour of the same
 * moment, so it is looked at again a little later. `resume` is where the next sync goes on, also behind the last page.
 */
export async function changesPage<Row extends Changed>(
  { after, updatedAfter, limit }: ListQuestion,
  table: { updatedAt: PgColumn; id: PgColumn },
  find: (question: { where: SQL | undefined; orderBy: SQL[]; limit: number }) => PromiseLike<Row[]>,
) {
  const place = placeIn("updated", after, readInstantCursor);
  const { orderBy, rest } = keyset({ by: table.updatedAt, id: table.id, isDown: false }, place);
  const where = and(rest, updatedAfter && gt(table.updatedAt, updatedAfter));
  const ask = () => find({ where, orderBy, limit: limit + 1 });
  let found = await ask();
  const newest = found.at(-1)?.updatedAt.getTime() ?? 0;
  const young = newest + settledAfter - now().getTime();
  if (young > 0) {
    await setTimeout(Math.min(young, settledAfter));
    found = await ask();
  }
  const { rows, next } = pageOf(found, limit, cursorOf);
  const last = rows.at(-1);
  return {
    rows,
    next: placeToSend("updated", next),
    resume: last
      ? placeToSend("updated", writeCursor(cursorOf(last)))
      : (after ?? placeToSend("updated", startAt(updatedAfter))),
  };
}

/** Where a sync goes on that found nothing yet: behind every id of that instant. */
function startAt(updatedAfter: Date = startOfDay(calendarRange.first)): string {
  return writeCursor({ value: updatedAfter, id: "z" });
}

/** So many milliseconds after a write nothing else of its moment can still be under way. */
const settledAfter = 100;

function cursorOf({ updatedAt, id }: Changed) {
  return { value: updatedAt, id };
}
