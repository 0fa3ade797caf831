import "server-only";
import { and, eq, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { fold } from "@/db/fold";
import { newId } from "@/db/id";
import { events } from "@/db/schema";
import type { EventState } from "@/db/words";
import { foldLink } from "../activities/rules";
import { changes } from "../audit/rules";
import { addDays, type Day, daysBetween, now, today } from "../clock";
import { type Audit, command } from "../command";
import { Refusal } from "../errors";
import { type Group, getGroup } from "../groups/queries";
import type { Viewer } from "../viewer";
import { lastDayOf } from "./clocks/rules";
import { creditEvent } from "./crediting/commands";
import { checkEvent, writeEventParts } from "./parts/commands";
import { type EventWhole, getEvent } from "./queries";
import { momentsOf, zoneOf } from "./rules";
import { type EventFacts, logEventInput, planEventInput, reviseEventInput } from "./schema";
import { daysOfSeries } from "./series/rules";

/** Logs an event that a group held; its leads and speakers get their credit by itself. Leads of the group and whoever manages it. */
export const logEvent = command({
  name: "event.log",
  input: logEventInput,
  subject: async (tx, input, viewer) => hostFor(tx, viewer, input),
  allow: (_viewer, group) => group.mayRun,
  run: async ({ tx, viewer, input, subject: group }) => {
    if (input.startsOn > today(zoneOf(input, group, viewer))) {
      const message = "This day is still to come: plan the event instead.";
      throw new Refusal("invalid", message, { startsOn: message });
    }
    const { id, audit } = await record(tx, viewer, { facts: input, group, state: "held", sourceKey: input.sourceKey });
    return { value: { id }, audit: [audit, ...(await creditEvent(tx, viewer, id))] };
  },
});

/** Plans an event, or a series of at most twelve, each its own from then on. Leads of the group and whoever manages it. */
export const planEvent = command({
  name: "event.plan",
  input: planEventInput,
  subject: async (tx, input, viewer) => hostFor(tx, viewer, input),
  allow: (_viewer, group) => group.mayRun,
  run: async ({ tx, viewer, input, subject: group }) => {
    const { repeat, sourceKey, ...facts } = input;
    const days = repeat ? daysOfSeries(facts.startsOn, repeat.every, repeat.times) : [facts.startsOn];
    const seriesId = repeat ? newId() : null;
    const audits: Audit[] = [];
    const ids: string[] = [];
    for (const [place, startsOn] of days.entries()) {
      const own = { ...facts, startsOn, endsOn: place === 0 ? facts.endsOn : movedEnd(facts, startsOn) };
      const key = sourceKey && place > 0 ? `${sourceKey}:${place}` : sourceKey;
      const made = await record(tx, viewer, { facts: own, group, state: "planned", sourceKey: key, seriesId });
      audits.push(made.audit);
      ids.push(made.id);
    }
    return { value: { id: ids[0] ?? "", ids }, audit: audits };
  },
});

/**
 * Changes what an event says, at the version that the form was opened with; what came of it follows where nobody touched it, and
 * stays as it is where nothing is said anew.
 * Leads of any of its groups and whoever manages one. Refuses a newer version.
 */
export const reviseEvent = command({
  name: "event.revise",
  input: reviseEventInput,
  subject: async (tx, input, viewer) => {
    const event = await getEvent(viewer, input.id, tx);
    await checkEvent(tx, input);
    return { event, group: await getGroup(viewer, input.groupId, tx) };
  },
  allow: (_viewer, { event, group }) => event.mayRun && (group.mayRun || event.hosts.some(({ id }) => id === group.id)),
  run: async ({ tx, viewer, input, subject: { event, group } }) => {
    const { id, version, ...facts } = input;
    const said = changes(factsOf(event), { ...facts, endsOn: lastDayOf(facts) });
    if (version === event.version && Object.keys(said.after).length === 0)
      return { value: { id, version, state: event.state }, audit: [] };
    const isToCome = facts.startsOn > today(zoneOf(facts, group, viewer));
    // A held event that is moved ahead has not been held; one that is over is held only once somebody says so.
    const state = event.state === "held" && isToCome ? "planned" : event.state;
    await writeEvent(tx, { id, version }, { ...columnsOf(facts, group, viewer), state });
    await writeEventParts(tx, id, facts);
    const credited = await creditEvent(tx, viewer, id);
    const audit = { objectKind: "event", objectId: id, ...said };
    return { value: { id, version: version + 1, state }, audit: [audit, ...credited] };
  },
});

type Recorded = {
  facts: EventFacts;
  group: Group;
  state: EventState;
  sourceKey: string | null;
  seriesId?: string | null;
};

/** Writes a new event whole, without its credit; for the commands that log, plan and import. */
export async function record(tx: Transaction, viewer: Viewer, { facts, group, state, sourceKey, seriesId }: Recorded) {
  const id = newId();
  await tx.insert(events).values({
    id,
    ...columnsOf(facts, group, viewer),
    state,
    sourceKey,
    seriesId: seriesId ?? null,
    createdById: viewer.memberId,
    createdAt: now(),
    updatedAt: now(),
  });
  await writeEventParts(tx, id, facts);
  const audit: Audit = { objectKind: "event", objectId: id, after: facts };
  return { id, audit };
}

/** Writes the next version of an event; refuses where another change came first. */
export async function writeEvent(
  tx: Transaction,
  { id, version }: { id: string; version: number },
  columns: Partial<typeof events.$inferInsert>,
): Promise<void> {
  const written = await tx
    .update(events)
    .set({ ...columns, updatedAt: now(), version: sql`${events.version} + 1` })
    .where(and(eq(events.id, id), eq(events.version, version)))
    .returning({ id: events.id });
  if (written.length === 0)
    throw new Refusal("conflict", "Somebody changed this event in the meantime, so nothing was saved. Look again.");
}

/** What the event says of itself, as `reviseEvent` takes it. */
export function factsOf(event: EventWhole): EventFacts {
  const [main, ...others] = event.hosts;
  const { title, kind, format, startsOn, startsAtClock, endsOn, endsAtClock, timeZone, venue, city, country } = event;
  const { onlineLink, link, photosLink, description, language, expectedInPerson, expectedOnline } = event;
  const { attendeesInPerson, attendeesOnline, goals, principles } = event;
  const person = ({ memberId, guestName }: { memberId: string | null; guestName: string | null }) => ({
    memberId,
    guestName,
    guestLink: null,
  });
  return {
    groupId: main?.id ?? "",
    coHosts: others.map(({ id }) => id),
    ...{ title, kind, format, startsOn, startsAtClock, endsOn, endsAtClock, timeZone, venue, city, country },
    ...{ onlineLink, link, photosLink, description, language, expectedInPerson, expectedOnline },
    ...{ attendeesInPerson, attendeesOnline, goals, principles },
    sessions: event.sessions.map(({ eventId, position, speakers, ...session }) => ({
      ...session,
      speakers: speakers.map((speaker) => ({ ...person(speaker), guestLink: speaker.guestLink })),
    })),
    volunteers: event.volunteers.map(person),
  };
}

async function hostFor(tx: Transaction, viewer: Viewer, facts: EventFacts): Promise<Group> {
  await checkEvent(tx, facts);
  return getGroup(viewer, facts.groupId, tx);
}

export function columnsOf(facts: EventFacts, group: Group, viewer: Viewer) {
  const { groupId, coHosts, sessions, volunteers, goals, principles, ...own } = facts;
  const timeZone = zoneOf(own, group, viewer);
  const isElsewhere = own.format === "online";
  const when = { timeZone, endsOn: lastDayOf(own) };
  return {
    ...own,
    ...when,
    titleFolded: fold(own.title),
    linkFolded: own.link ? foldLink(own.link) : null,
    city: own.city ?? (isElsewhere ? null : group.city),
    country: own.country ?? group.country,
    ...momentsOf({ ...own, ...when }),
  };
}

/** An end on the next day stays on the next day. */
function movedEnd(facts: EventFacts, startsOn: Day): Day | null {
  return facts.endsOn && addDays(startsOn, daysBetween(facts.startsOn, facts.endsOn));
}
