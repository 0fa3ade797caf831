import "server-only";
import { and, eq, gte, isNotNull, isNull, lte, or } from "drizzle-orm";
import { z } from "zod";
import { db, type Transaction } from "@/db/client";
import { eventHosts, events, groupLeads } from "@/db/schema";
import { addressesOf } from "../../accounts/queries";
import { appUrl } from "../../app-url";
import { addDays, daysWords, now, today } from "../../clock";
import { command } from "../../command";
import { idField } from "../../fields";
import { writeMail } from "../../mail/commands";
import { machine } from "../../viewer";
import { uncounted } from "../policy";
import { askedForDays } from "../rules";

const afterDays = 3;
const atOnce = 50;

/** Asks by mail, once for each event that was over three days ago and that nobody has counted; answers how many. The machinery's. */
export async function askForHeadcounts(): Promise<number> {
  const rows = await db
    .select({ id: events.id })
    .from(events)
    .where(due())
    .orderBy(events.startsOn, events.id)
    .limit(atOnce);
  for (const { id } of rows) await askForHeadcount(machine("system"), { id });
  return rows.length;
}

const askForHeadcount = command({
  name: "event.ask",
  input: z.strictObject({ id: idField }),
  subject: async (tx, input) => {
    const [event] = await tx
      .update(events)
      .set({ askedAt: now() })
      .where(and(eq(events.id, input.id), due()))
      .returning({ id: events.id, title: events.title, startsOn: events.startsOn, endsOn: events.endsOn });
    return event ?? null;
  },
  allow: (viewer) => viewer.door === "system",
  run: async ({ tx, subject: event }) => {
    if (!event) return { value: null, audit: [] };
    for (const memberId of await leadsThen(tx, event)) {
      const [address] = await addressesOf(tx, memberId);
      if (!address) continue;
      await writeMail(tx, {
        recipient: address.email,
        subject: `How many came to ${event.title}?`,
        text: [
          `Hello ${address.name},`,
          `${event.title} was on ${daysWords(event.startsOn, event.endsOn)}, and nobody has said how many came. A rough number is fine, and so is "I don't know":`,
          `${appUrl()}/home`,
          "We ask this only once.",
        ].join("\n\n"),
      });
    }
    return { value: null, audit: { objectKind: "event", objectId: event.id } };
  },
});

function due() {
  const day = today();
  return and(isNull(events.askedAt), uncounted({ from: addDays(day, -askedForDays), to: addDays(day, -afterDays) }));
}

/** Whoever led a host on the day and still does, so that nobody is asked about what they left. */
async function leadsThen(tx: Transaction, event: { id: string; startsOn: string }): Promise<string[]> {
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
