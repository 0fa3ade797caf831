import { isNull } from "drizzle-orm";
import type { Transaction } from "../../client";
import * as schema from "../../schema/index";
import { demoCommunity } from "./community";
import { demoAsksSinceDays } from "./quiet";
import type { DemoRows } from "./rows";

const mostParameters = 12_000;

/** Writes the demo community into a database that has nobody yet, and answers the activities, which are still to be counted. */
export async function loadDemo(
  tx: Transaction,
  now: Date,
): Promise<{ activityIds: string[]; rows: Record<keyof DemoRows, number> }> {
  const present = await tx.select({ id: schema.members.id }).from(schema.members).limit(1);
  if (present.length > 0)
    throw new Error("There are people in this database already. The demo community goes into an empty one.");
  const rows = demoCommunity(now);
  await writeCommunity(tx, rows);
  await askWhoBecomesQuiet(tx, now);
  const counts = Object.fromEntries(Object.entries(rows).map(([name, list]) => [name, list.length]));
  return { activityIds: rows.activities.map((row) => row.id), rows: counts as Record<keyof DemoRows, number> };
}

/** Writes rows of all tables in an order in which each finds what it points to. */
async function writeCommunity(tx: Transaction, rows: DemoRows): Promise<void> {
  await write(tx, schema.groups, rows.groups);
  await write(tx, schema.groupLinks, rows.groupLinks);
  await write(tx, schema.members, rows.members);
  await write(tx, schema.identities, rows.identities);
  await write(tx, schema.employments, rows.employments);
  await write(tx, schema.terms, rows.terms);
  await write(tx, schema.termHolds, rows.termHolds);
  await write(tx, schema.facts, rows.facts);
  await write(tx, schema.groupLeads, rows.groupLeads);
  await write(tx, schema.accounts, rows.accounts);
  await write(tx, schema.roleGrants, rows.roleGrants);
  await write(tx, schema.events, rows.events);
  await write(tx, schema.eventHosts, rows.eventHosts);
  await write(tx, schema.eventSessions, rows.eventSessions);
  await write(tx, schema.sessionSpeakers, rows.sessionSpeakers);
  await write(tx, schema.eventVolunteers, rows.eventVolunteers);
  await write(tx, schema.eventTags, rows.eventTags);
  await write(tx, schema.eventAttendees, rows.eventAttendees);
  await write(tx, schema.activities, rows.activities);
  await write(tx, schema.activityLinks, rows.activityLinks);
  await write(tx, schema.activityFigures, rows.activityFigures);
  await write(tx, schema.credits, rows.credits);
  await write(tx, schema.tags, rows.tags);
  await write(tx, schema.reviews, rows.reviews);
  await write(tx, schema.comments, rows.comments);
  await write(tx, schema.managerTasks, rows.managerTasks);
  await write(tx, schema.managerNotes, rows.managerNotes);
  await write(tx, schema.messages, rows.messages);
  await write(tx, schema.quietAsks, rows.quietAsks);
  await write(tx, schema.groupQuietAsks, rows.groupQuietAsks);
  await write(tx, schema.cycles, rows.cycles);
  await write(tx, schema.cycleDecisions, rows.cycleDecisions);
  await write(tx, schema.appeals, rows.appeals);
  await write(tx, schema.announcements, rows.announcements);
  await write(tx, schema.notifications, rows.notifications);
  await write(tx, schema.settings, rows.settings);
}

async function askWhoBecomesQuiet(tx: Transaction, now: Date): Promise<void> {
  const asksWhenQuietSince = new Date(now.getTime() - demoAsksSinceDays * 86_400_000);
  await tx
    .update(schema.programs)
    .set({ asksWhenQuiet: true, asksWhenQuietSince })
    .where(isNull(schema.programs.retiredAt));
}

/** Few statements of many rows, within the number of parameters that both databases take. */
async function write<Table extends Parameters<Transaction["insert"]>[0]>(
  tx: Transaction,
  table: Table,
  rows: Table["$inferInsert"][],
): Promise<void> {
  const columns = Math.max(1, ...rows.slice(0, 1).map((row) => Object.keys(row).length)) + 8;
  const slice = Math.max(1, Math.floor(mostParameters / columns));
  for (let from = 0; from < rows.length; from += slice) await tx.insert(table).values(rows.slice(from, from + slice));
}
