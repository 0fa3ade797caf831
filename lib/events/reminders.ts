import { and, eq, gte, isNotNull, isNull, lte, or } from "drizzle-orm";
import { db, type Transaction } from "@/db/client";
import { eventHosts, events, groupLeads } from "@/db/schema";
import { addDays, daysInWords, now, today } from "@/lib/core/clock";
import { command } from "@/lib/core/command";
import { idField } from "@/lib/core/fields";
import { systemViewer } from "@/lib/core/viewer";
import { notify } from "@/lib/notifications/notify";
import { attendanceAskedForDays, eventsUncountedWithin } from "./policy";
import "server-only";
import { z } from "zod";

const remindAfterDays = 3;
const remindersAtOnce = 50;

/** Asks by mail, once for each event that was over three days ago and that nobody has counted; answers how many. The machinery's. */
export async function sendAttendanceReminders(): Promise<number> {
  const rows = await db
    .select({ id: events.id })
    .from(events)
    .where(isReminderDue())
    .orderBy(events.startsOn, events.id)
    .limit(remindersAtOnce);
  for (const { id } of rows) await sendAttendanceReminder(systemViewer("system"), { id });
  return rows.length;
}

const sendAttendanceReminder = command({
  name: "event.ask",
  input: z.strictObject({ id: idField }),
  subject: async () => null,
  allow: (viewer) => viewer.channel === "system",
  run: async ({ tx, input }) => {
    const [event] = await tx
      .update(events)
      .set({ askedAt: now() })
      .where(and(eq(events.id, input.id), isReminderDue()))
      .returning({ id: events.id, title: events.title, startsOn: events.startsOn, endsOn: events.endsOn });
    if (!event) return { value: null, audit: [] };
    for (const memberId of await leadsOnDayAndToday(tx, event)) {
      await notify(tx, {
        memberId,
        kind: "headcount",
        object: { kind: "event", id: event.id },
        subject: `How many came to ${event.title}?`,
        body: [
          `${event.title} was on ${daysInWords(event.startsOn, event.endsOn)}, and nobody has said how many came. A rough number is fine, and so is "I don't know". We ask this only once.`,
        ],
        detail: `It was on ${daysInWords(event.startsOn, event.endsOn)}`,
        button: { label: "Say how many came", href: "/home" },
        cause: `headcount ${event.id}`,
      });
    }
    return { value: null, audit: { objectKind: "event", objectId: event.id } };
  },
});

function isReminderDue() {
  const day = today();
  return and(
    isNull(events.askedAt),
    eventsUncountedWithin({ from: addDays(day, -attendanceAskedForDays), to: addDays(day, -remindAfterDays) }),
  );
}

/** Whoever led a host on the day and still does, so that nobody is asked about what they left. */
async function leadsOnDayAndToday(tx: Transaction, event: { id: string; startsOn: string }): Promise<string[]> {
  const rows = await tx
    .selectDistinct({ memberId: groupLeads.memberId })
    .from(groupLeads)
    .innerJoin(eventHosts, eq(eventHosts.groupId, groupLeads.groupId))
    .where(
      and(
        eq(eventHosts.eventId, event.id),
        isNotNull(groupLeads.acceptedAt),
        lte(groupLeads.fromOn, event.startsOn),
        or(isNull(groupLeads.toOn), gte(groupLeads.toOn, today())),
      ),
    )
    .orderBy(groupLeads.memberId);
  return rows.map(({ memberId }) => memberId);
}
