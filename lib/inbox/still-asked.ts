import { and, eq, gte, isNotNull, isNull, lte, ne, type SQL } from "drizzle-orm";
import type { PgTable } from "drizzle-orm/pg-core";
import type { Transaction } from "@/db/client";
import {
  activities,
  appeals,
  credits,
  cycleDecisions,
  events,
  facts,
  groupLeads,
  groups,
  managerTasks,
  terms,
} from "@/db/schema";
import { addDays, today } from "@/lib/core/clock";
import { leadsOnDay } from "@/lib/core/group-leads";
import { leftToDecide } from "@/lib/cycles/tell-of-closing";
import { attendanceAskedForDays, eventsUncountedWithin } from "@/lib/events/policy";
import { endsSoonDays } from "@/lib/facts/words";
import type { NotificationKind } from "@/lib/notifications/kinds";
import type { Asked } from "@/lib/notifications/resolve";
import "server-only";

type Question = (tx: Transaction, asked: Asked) => Promise<boolean>;

/** Of each kind that asks for something, whether it still does; a kind that is not named does until it is read. */
const questions: Partial<Record<NotificationKind, Question>> = {
  returned: (tx, { objectId }) =>
    isThere(tx, activities, and(eq(activities.id, objectId), eq(activities.state, "returned"))),
  credited: isCreditUnanswered,
  invited: isInvitationOpen,
  headcount: (tx, { objectId }) => isThere(tx, events, and(eq(events.id, objectId), isUncounted())),
  fact_ending: (tx, { objectId }) =>
    isThere(
      tx,
      facts,
      and(eq(facts.id, objectId), isNull(facts.removedAt), lte(facts.toOn, addDays(today(), endsSoonDays))),
    ),
  leadless: isWithoutLead,
  task_due: (tx, { objectId, memberId }) =>
    isThere(
      tx,
      managerTasks,
      and(eq(managerTasks.id, objectId), eq(managerTasks.assignedToId, memberId), isNull(managerTasks.doneAt)),
    ),
  term_window: isUndecided,
  appealed: isAppealOpen,
  cycle_closing: async (tx, { objectId, memberId }) => (await leftToDecide(tx, { cycleId: objectId, memberId })) > 0,
};

/** Whether what somebody was asked is still to be done, as the database has it in this transaction. */
export async function isStillAsked(tx: Transaction, asked: Asked): Promise<boolean> {
  const question = (questions as Partial<Record<string, Question>>)[asked.kind];
  return question ? question(tx, asked) : asked.resolvedAt === null;
}

async function isCreditUnanswered(tx: Transaction, { objectId, memberId }: Asked): Promise<boolean> {
  const [open] = await tx
    .select({ id: credits.id })
    .from(credits)
    .innerJoin(activities, eq(activities.id, credits.activityId))
    .where(
      and(
        ...[eq(credits.activityId, objectId), eq(credits.memberId, memberId)],
        ...[isNull(credits.declinedAt), isNull(credits.keptAt)],
        ...[ne(activities.state, "withdrawn"), ne(activities.state, "draft"), ne(activities.state, "declined")],
      ),
    );
  return open !== undefined;
}

/** To a program, or to lead a group. */
function isInvitationOpen(tx: Transaction, { objectKind, objectId, memberId }: Asked): Promise<boolean> {
  if (objectKind === "term") return isThere(tx, terms, and(eq(terms.id, objectId), eq(terms.state, "invited")));
  const own = and(eq(groupLeads.groupId, objectId), eq(groupLeads.memberId, memberId));
  return isThere(tx, groupLeads, and(own, isNull(groupLeads.acceptedAt), isNull(groupLeads.toOn)));
}

function isUncounted(): SQL | undefined {
  const day = today();
  return eventsUncountedWithin({ from: addDays(day, -attendanceAskedForDays), to: day });
}

async function isWithoutLead(tx: Transaction, { objectId }: Asked): Promise<boolean> {
  const stands = and(eq(groups.id, objectId), isNull(groups.mergedIntoId), isNull(groups.closedOn));
  if (!(await isThere(tx, groups, stands))) return false;
  return !(await isThere(tx, groupLeads, and(eq(groupLeads.groupId, objectId), leadsOnDay(today()))));
}

async function isAppealOpen(tx: Transaction, { objectId }: Asked): Promise<boolean> {
  const [open] = await tx
    .select({ id: appeals.id })
    .from(appeals)
    .innerJoin(cycleDecisions, eq(cycleDecisions.id, appeals.decisionId))
    .where(and(eq(cycleDecisions.termId, objectId), isNull(appeals.outcome)))
    .limit(1);
  return open !== undefined;
}

/** A decision is known to the member once its letter has left. */
async function isUndecided(tx: Transaction, { objectId, madeAt }: Asked): Promise<boolean> {
  if (!(await isThere(tx, terms, and(eq(terms.id, objectId), ne(terms.state, "ended"))))) return false;
  const left = and(eq(cycleDecisions.termId, objectId), isNull(cycleDecisions.undoneAt));
  return !(await isThere(
    tx,
    cycleDecisions,
    and(left, isNotNull(cycleDecisions.sentAt), gte(cycleDecisions.sentAt, madeAt)),
  ));
}

async function isThere(tx: Transaction, table: PgTable, where: SQL | undefined): Promise<boolean> {
  const [row] = await tx.select().from(table).where(where).limit(1);
  return row !== undefined;
}
