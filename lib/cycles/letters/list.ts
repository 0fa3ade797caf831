import { and, desc, eq, ne, notExists, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { cycleDecisions, identities, members, outbox, terms } from "@/db/schema";
import { letterKinds } from "@/db/words";
import type { Viewer } from "@/lib/core/viewer";
import { termManagedBy } from "@/lib/terms/policy";
import { type CycleScope, decisionStands } from "../policy";
import { letterTemplatesOf } from "./templates";
import "server-only";

const shownUndoable = 5;

/** The letters of a cycle by kind: how many are ready, how many of these go to nobody's mailbox, and how many wait for a reason; and what became of those that have left. */
export async function lettersOfCycle(viewer: Viewer, cycle: CycleScope) {
  const counted = await db
    .select({
      kind: cycleDecisions.letterKind,
      state: cycleDecisions.letterState,
      count: sql<number>`count(*)`.mapWith(Number),
    })
    .from(cycleDecisions)
    .innerJoin(terms, eq(terms.id, cycleDecisions.termId))
    .innerJoin(members, eq(members.id, terms.memberId))
    .where(lettersFor(viewer, cycle))
    .groupBy(cycleDecisions.letterKind, cycleDecisions.letterState);
  const countOf = (kind: string, state: string) =>
    counted.find((row) => row.kind === kind && row.state === state)?.count ?? 0;
  const templates = await letterTemplatesOf(viewer, cycle.programKey);
  const kinds = letterKinds.map((kind) => ({
    kind,
    subject: templates.find((one) => one.kind === kind)?.subject ?? "",
    ready: countOf(kind, "waiting"),
    held: countOf(kind, "held"),
    sent: countOf(kind, "sent"),
  }));
  const total = (state: "ready" | "held" | "sent") => kinds.reduce((sum, one) => sum + one[state], 0);
  return {
    kinds,
    ready: total("ready"),
    held: total("held"),
    sent: total("sent"),
    failed: await failedOf(viewer, cycle),
    withoutAddress: await withoutAddressOf(viewer, cycle),
  };
}

/** Letters that are ready for members who have no address to send a mail to. */
async function withoutAddressOf(viewer: Viewer, cycle: CycleScope): Promise<number> {
  const address = db
    .select({ one: sql`1` })
    .from(identities)
    .where(and(eq(identities.memberId, members.id), eq(identities.kind, "email")));
  const [row] = await db
    .select({ count: sql<number>`count(*)`.mapWith(Number) })
    .from(cycleDecisions)
    .innerJoin(terms, eq(terms.id, cycleDecisions.termId))
    .innerJoin(members, eq(members.id, terms.memberId))
    .where(and(lettersFor(viewer, cycle), eq(cycleDecisions.letterState, "waiting"), notExists(address)));
  return row?.count ?? 0;
}

/** Letters that left and that no mail server took. */
async function failedOf(viewer: Viewer, cycle: CycleScope): Promise<number> {
  const rows = await db
    .select({ id: cycleDecisions.id })
    .from(cycleDecisions)
    .innerJoin(terms, eq(terms.id, cycleDecisions.termId))
    .innerJoin(members, eq(members.id, terms.memberId))
    .innerJoin(outbox, eq(outbox.cause, sql`'letter ' || ${cycleDecisions.id}`))
    .where(
      and(
        lettersFor(viewer, cycle),
        eq(cycleDecisions.letterState, "sent"),
        sql`${outbox.failure} is not null and ${outbox.dueAt} is null and ${outbox.sentAt} is null`,
      ),
    )
    .limit(1000);
  return rows.length;
}

/** The latest decisions that can still be undone, and how many there are. */
export async function undoableDecisions(viewer: Viewer, cycle: CycleScope) {
  const rows = await db
    .select({
      ...{ id: cycleDecisions.id, version: cycleDecisions.version, termId: cycleDecisions.termId },
      ...{ letterKind: cycleDecisions.letterKind, level: cycleDecisions.level, untilOn: cycleDecisions.untilOn },
      ...{ letterDueAt: cycleDecisions.letterDueAt, name: members.name, memberId: members.id },
    })
    .from(cycleDecisions)
    .innerJoin(terms, eq(terms.id, cycleDecisions.termId))
    .innerJoin(members, eq(members.id, terms.memberId))
    .where(
      and(lettersFor(viewer, cycle), ne(cycleDecisions.letterState, "sent"), ne(members.id, viewer.memberId ?? "")),
    )
    .orderBy(desc(cycleDecisions.decidedAt), desc(cycleDecisions.id))
    .limit(shownUndoable);
  return rows;
}

function lettersFor(viewer: Viewer, { id }: CycleScope) {
  return and(eq(cycleDecisions.cycleId, id), decisionStands(), termManagedBy(viewer));
}
