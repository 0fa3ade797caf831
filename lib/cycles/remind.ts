import { and, asc, eq, gt, gte, isNotNull, isNull, lte, ne } from "drizzle-orm";
import { db, type Transaction } from "@/db/client";
import { cycleDecisions, cycleReminders, cycles, members, programs, terms } from "@/db/schema";
import { addDays, type Day, dayInWords, dayOfInstant, now, today } from "@/lib/core/clock";
import { command } from "@/lib/core/command";
import { dayField, idField } from "@/lib/core/fields";
import type { Viewer } from "@/lib/core/viewer";
import { notify } from "@/lib/notifications/notify";
import { findTermStanding } from "@/lib/requirements/get-standing";
import { decisionStands, termInCycle } from "./policy";
import { reminderDue } from "./state";
import "server-only";
import { z } from "zod";

/** A day of reminders begins at this hour where the member lives. */
const morningHour = 8;

const mornings = (timeZone: string | null) =>
  dayOfInstant(new Date(now().getTime() - morningHour * 3_600_000), timeZone ?? "UTC");

/** Reminds those whom a cycle has not decided on and who are short, in the morning of its days where they live, once each; answers how many were looked at. The machinery's. */
export async function sendCycleReminders(viewer: Viewer): Promise<number> {
  const day = today();
  const running = await db
    .select()
    .from(cycles)
    .where(and(lte(cycles.opensOn, addDays(day, 1)), gte(cycles.decisionsCloseOn, addDays(day, -1))))
    .orderBy(asc(cycles.opensOn), asc(cycles.id));
  let looked = 0;
  for (const cycle of running.filter(({ remindOn }) => remindOn.length > 0))
    for (const { id, timeZone } of await undecidedTerms(cycle)) {
      const remindOn = reminderDue(cycle, mornings(timeZone));
      if (remindOn === null) continue;
      const standing = await findTermStanding(viewer, id);
      const isShort = standing?.standing.isComplete === false;
      await remindOfCycle(viewer, { cycleId: cycle.id, termId: id, remindOn, isShort });
      looked += 1;
    }
  return looked;
}

async function undecidedTerms(cycle: typeof cycles.$inferSelect) {
  const rows = await db
    .select({ id: terms.id, timeZone: members.timeZone, reminded: cycleReminders.remindOn })
    .from(terms)
    .innerJoin(members, eq(members.id, terms.memberId))
    .leftJoin(
      cycleDecisions,
      and(eq(cycleDecisions.termId, terms.id), eq(cycleDecisions.cycleId, cycle.id), decisionStands()),
    )
    .leftJoin(cycleReminders, and(eq(cycleReminders.termId, terms.id), eq(cycleReminders.cycleId, cycle.id)))
    .where(and(eq(terms.programKey, cycle.programKey), termInCycle(cycle), isNull(cycleDecisions.id)))
    .orderBy(asc(terms.id));
  const zones = new Map(rows.map(({ id, timeZone }) => [id, timeZone]));
  const isDone = (id: string, on: string) => rows.some((row) => row.id === id && row.reminded === on);
  return [...zones].flatMap(([id, timeZone]) => {
    const on = reminderDue(cycle, mornings(timeZone));
    return on === null || isDone(id, on) ? [] : [{ id, timeZone }];
  });
}

/** For so many days the reminder of one cycle stands for those of others that gather the same term. */
const oneReminderDays = 7;

async function isRemindedElsewhere(
  tx: Transaction,
  { cycleId, termId, remindOn }: { cycleId: string; termId: string; remindOn: Day },
) {
  const [found] = await tx
    .select({ cycleId: cycleReminders.cycleId })
    .from(cycleReminders)
    .where(
      and(
        ...[eq(cycleReminders.termId, termId), ne(cycleReminders.cycleId, cycleId), isNotNull(cycleReminders.sentAt)],
        gt(cycleReminders.remindOn, addDays(remindOn, -oneReminderDays)),
      ),
    )
    .limit(1);
  return found !== undefined;
}

/** Notes that a term was looked after on a day of reminders; where the member is short, they are told as they want to be. */
const remindOfCycle = command({
  name: "cycle.remind",
  input: z.strictObject({ cycleId: idField, termId: idField, remindOn: dayField, isShort: z.boolean() }),
  subject: async (tx, { cycleId, termId }) => {
    const [row] = await tx
      .select({ cycle: cycles, program: programs.name, memberId: terms.memberId, endsOn: terms.endsOn })
      .from(terms)
      .innerJoin(programs, eq(programs.key, terms.programKey))
      .innerJoin(cycles, eq(cycles.id, cycleId))
      .leftJoin(
        cycleDecisions,
        and(eq(cycleDecisions.termId, terms.id), eq(cycleDecisions.cycleId, cycles.id), decisionStands()),
      )
      .where(and(eq(terms.id, termId), isNull(cycleDecisions.id)));
    return row ?? null;
  },
  allow: (viewer) => viewer.channel === "system",
  run: async ({ tx, input, subject }) => {
    // Decided on since the list was made.
    if (!subject) return { value: null, audit: [] };
    const { cycleId, termId, remindOn } = input;
    const isShort = input.isShort && !(await isRemindedElsewhere(tx, input));
    const [noted] = await tx
      .insert(cycleReminders)
      .values({ cycleId, termId, remindOn, sentAt: isShort ? now() : null })
      .onConflictDoNothing()
      .returning({ termId: cycleReminders.termId });
    if (!noted || !isShort) return { value: null, audit: [] };
    const { memberId, program, cycle } = subject;
    const endsOn = dayInWords(subject.endsOn ?? cycle.endsTo);
    await notify(tx, {
      memberId,
      kind: "term_window",
      object: { kind: "term", id: termId },
      subject: `Your term in ${program} ends on ${endsOn}`,
      body: [
        `Your term in ${program} ends on ${endsOn}, and something that the program asks is still missing. The managers decide until ${dayInWords(cycle.decisionsCloseOn)}.`,
        "The page of your term says what counts, what is missing and what would help most.",
      ],
      detail: `The managers decide until ${dayInWords(cycle.decisionsCloseOn)}`,
      button: { label: "See what is missing", href: `/terms/${termId}` },
      cause: `reminder ${cycleId} ${termId} ${remindOn}`,
    });
    return { value: null, audit: { objectKind: "term", objectId: termId, concernsId: memberId } };
  },
});
