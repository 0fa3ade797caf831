import { and, asc, count, eq, gte, inArray, isNull, lte, ne } from "drizzle-orm";
import { db, type Reader } from "@/db/client";
import { cycleDecisions, cycles, members, notifications, roleGrants, terms } from "@/db/schema";
import { addDays, type Day, dayInWords, now, today } from "@/lib/core/clock";
import { command } from "@/lib/core/command";
import { idField } from "@/lib/core/fields";
import type { Viewer } from "@/lib/core/viewer";
import { notify } from "@/lib/notifications/notify";
import { decisionStands, termInCycle } from "./policy";
import "server-only";
import { z } from "zod";

/** So many days before decisions close, managers are told of what they have to decide. */
const tellDays = 7;
/** For so many days after that day it is looked after that nobody is asked any more, should the server have stood still. */
const lookedAfterDays = 30;

/** Tells each manager once of the terms that they have to decide on in a cycle that closes soon; says how many are left, and ends that with the cycle. The machinery's. */
export async function tellOfClosingCycles(viewer: Viewer): Promise<void> {
  const day = today();
  const closing = await db
    .select({ id: cycles.id, memberId: roleGrants.memberId })
    .from(cycles)
    .innerJoin(roleGrants, and(eq(roleGrants.programKey, cycles.programKey), isNull(roleGrants.endedAt)))
    .where(
      and(
        lte(cycles.opensOn, addDays(day, 1)),
        gte(cycles.decisionsCloseOn, addDays(day, -lookedAfterDays)),
        lte(cycles.decisionsCloseOn, addDays(day, tellDays + 1)),
      ),
    )
    .orderBy(asc(cycles.decisionsCloseOn), asc(cycles.id), asc(roleGrants.memberId));
  for (const { id, memberId } of closing) await tellOfClosing(viewer, { id, memberId });
}

const tellOfClosing = command({
  name: "cycle.tell_of_closing",
  input: z.strictObject({ id: idField, memberId: idField }),
  subject: async (tx, { id }) => {
    const [cycle] = await tx.select().from(cycles).where(eq(cycles.id, id));
    return cycle ?? null;
  },
  allow: (viewer) => viewer.channel === "system",
  run: async ({ tx, input: { id, memberId }, subject: cycle }) => {
    const left = await leftToDecide(tx, { cycleId: id, memberId });
    if (cycle && left > 0) {
      const what = left === 1 ? "1 term is" : `${left} terms are`;
      const told = {
        subject: `${cycle.name} closes on ${dayInWords(cycle.decisionsCloseOn)}`,
        detail: `${what} left to decide`,
      };
      await notify(tx, {
        ...{ memberId, kind: "cycle_closing", object: { kind: "cycle", id }, ...told },
        body: [
          `${what} left for you to decide on in ${cycle.name}. Decisions close on ${dayInWords(cycle.decisionsCloseOn)}.`,
        ],
        button: { label: "Decide", href: `/cycles/${id}/terms?state=undecided` },
        cause: `cycle ${id} ${cycle.decisionsCloseOn}`,
      });
      await tx.update(notifications).set({ title: told.subject, detail: told.detail }).where(openOf(id, memberId));
    } else await tx.update(notifications).set({ resolvedAt: now() }).where(openOf(id, memberId));
    return { value: null, audit: [] };
  },
});

function openOf(cycleId: string, memberId: string) {
  return and(
    ...[eq(notifications.objectId, cycleId), eq(notifications.memberId, memberId)],
    ...[eq(notifications.kind, "cycle_closing"), isNull(notifications.resolvedAt)],
  );
}

/** How many terms of a cycle wait for a decision of this manager, who never decides on their own; 0 once it has closed where they live. */
export async function leftToDecide(from: Reader, { cycleId, memberId }: { cycleId: string; memberId: string }) {
  const [cycle] = await from.select().from(cycles).where(eq(cycles.id, cycleId));
  const managing = await from
    .select({ countries: roleGrants.countries, timeZone: members.timeZone })
    .from(roleGrants)
    .innerJoin(members, eq(members.id, roleGrants.memberId))
    .where(
      and(
        ...[eq(roleGrants.memberId, memberId), eq(roleGrants.programKey, cycle?.programKey ?? "")],
        ...[isNull(roleGrants.endedAt), isNull(members.erasedAt)],
      ),
    );
  const [first] = managing;
  if (!cycle || !first || !isClosing(cycle, today(first.timeZone ?? "UTC"))) return 0;
  const countries = managing.some((grant) => grant.countries === null)
    ? null
    : managing.flatMap((grant) => grant.countries ?? []);
  const [row] = await from
    .select({ count: count() })
    .from(terms)
    .innerJoin(members, eq(members.id, terms.memberId))
    .leftJoin(
      cycleDecisions,
      and(eq(cycleDecisions.termId, terms.id), eq(cycleDecisions.cycleId, cycleId), decisionStands()),
    )
    .where(
      and(
        ...[eq(terms.programKey, cycle.programKey), termInCycle(cycle), isNull(cycleDecisions.id)],
        ...[ne(members.id, memberId), countries ? inArray(members.country, countries) : undefined],
      ),
    );
  return row?.count ?? 0;
}

function isClosing({ opensOn, decisionsCloseOn }: typeof cycles.$inferSelect, day: Day): boolean {
  return opensOn <= day && decisionsCloseOn >= day && decisionsCloseOn <= addDays(day, tellDays);
}
