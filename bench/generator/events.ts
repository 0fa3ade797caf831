import { fold } from "@/db/fold";
import * as schema from "@/db/schema";
import type { BulkWriter } from "./bulk";
import type { Chance } from "./chance";
import type { BenchGroup } from "./groups";
import type { CatalogueOfBench, Person } from "./person";
import { dayMilliseconds, dayOf, firstDay, lastDay, momentOf } from "./sizes";
import { titleOf } from "./titles";

export type BenchEvent = {
  id: string;
  day: string;
  title: string;
  lead: Person;
  goals: string[];
  principles: string[];
};

const kinds = ["meetup", "meetup", "meetup", "workshop", "conference", "hackathon"];
const plannedDays = 60;

/** Evenings of the groups in the order of their days, with sessions, speakers, tags and attendees; the last are still to come. */
export function writeEvents(
  chance: Chance,
  bulk: BulkWriter,
  given: { count: number; groups: BenchGroup[]; people: Person[]; catalogue: CatalogueOfBench },
): BenchEvent[] {
  const hosting = given.groups.filter(({ kind }) => kind !== "partner organisation");
  const from = momentOf(firstDay);
  const span = momentOf(lastDay) + plannedDays * dayMilliseconds - from;
  return Array.from({ length: given.count }, (_, number) => {
    const day = dayOf(from + span * ((number + 1) / given.count) ** 0.8);
    return writeEvent(chance, bulk, { ...given, group: chance.early(hosting), day });
  });
}

function writeEvent(
  chance: Chance,
  bulk: BulkWriter,
  given: { group: BenchGroup; people: Person[]; catalogue: CatalogueOfBench; day: string },
): BenchEvent {
  const { group, day, catalogue, people } = given;
  const isHeld = day <= lastDay;
  const lead = chance.pick(group.leads);
  const createdAt = new Date(momentOf(day) - chance.whole(5, 30) * dayMilliseconds);
  const id = chance.id(createdAt.getTime());
  const title = titleOf(chance);
  const link = `https://meetup.example/${group.slug}/${id.slice(-12)}`;
  bulk.add(schema.events, {
    id,
    title,
    titleFolded: fold(title),
    searchText: fold(`${title} ${group.city}`),
    kind: chance.pick(kinds),
    format: chance.is(0.7) ? "in_person" : chance.is(0.5) ? "online" : "hybrid",
    state: isHeld ? (chance.is(0.03) ? "cancelled" : "held") : "planned",
    startsOn: day,
    startsAtClock: "18:30",
    timeZone: group.timeZone,
    startsAt: new Date(momentOf(day) + 18.5 * 3_600_000),
    city: group.city,
    country: group.country,
    link,
    linkFolded: link.replace("https://", ""),
    attendeesInPerson: isHeld && chance.is(0.8) ? chance.skewed(45) : null,
    createdById: lead.id,
    createdAt,
    updatedAt: createdAt,
  });
  bulk.add(schema.eventHosts, { eventId: id, groupId: group.id, position: 0 });
  const own = catalogue.goalsOf.get(group.kind === "student club" ? "cloud-captains" : "user-group-leaders") ?? [];
  const tags = { goals: chance.some(own, 1), principles: chance.some(catalogue.principles, 2) };
  const tag = { eventId: id };
  for (const goalKey of tags.goals) bulk.add(schema.eventTags, { id: chance.id(createdAt.getTime()), ...tag, goalKey });
  for (const principleKey of tags.principles)
    bulk.add(schema.eventTags, { id: chance.id(createdAt.getTime()), ...tag, principleKey });
  writeSessions(chance, bulk, { id, at: createdAt.getTime(), people });
  if (isHeld)
    for (const memberId of new Set(chance.some(people, chance.whole(0, 8)).map((one) => one.id)))
      bulk.add(schema.eventAttendees, { eventId: id, memberId, addedById: lead.id, addedAt: createdAt });
  bulk.add(schema.auditEntries, {
    id: chance.id(createdAt.getTime()),
    at: createdAt,
    actorId: lead.id,
    channel: "form",
    action: "event.log",
    objectKind: "event",
    objectId: id,
    after: { title, startsOn: day, ...tags },
  });
  return { id, day, title, lead, ...tags };
}

function writeSessions(chance: Chance, bulk: BulkWriter, given: { id: string; at: number; people: Person[] }): void {
  const sessions = chance.whole(1, 3);
  for (let position = 0; position < sessions; position++) {
    const sessionId = chance.id(given.at);
    const session = { id: sessionId, eventId: given.id, kind: "talk" as const, title: titleOf(chance), position };
    bulk.add(schema.eventSessions, session);
    const isGuest = chance.is(0.25);
    bulk.add(schema.sessionSpeakers, {
      id: chance.id(given.at),
      sessionId,
      memberId: isGuest ? null : chance.pick(given.people).id,
      guestName: isGuest ? "Pilar Anchorena" : null,
      position: 0,
    });
  }
}
