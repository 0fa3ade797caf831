import { fold, searchText } from "../../fold";
import type { DemoActivity } from "./activities";
import type { Chance } from "./chance";
import { creditEvening } from "./crediting";
import { addressOf, lastWeekday, plusDays, weekdayOf } from "./days";
import type { DemoPlace } from "./group-places";
import { demoPlaces } from "./group-places";
import type { DemoGroup } from "./groups";
import { clockAfter, zonedMoment } from "./moments";
import type { DemoMember, DemoRows } from "./rows";
import { vocabulary } from "./vocabulary";

type EventRow = DemoRows["events"][number];
type Given = { now: Date; today: string; people: DemoMember[]; groups: DemoGroup[]; rows: DemoRows };

const usualMinutes = 150;

/** Every evening that was logged for a group as the event that it was, with what the commands make of it: its activity and its talks. */
export function writeHeldEvents(chance: Chance, activities: readonly DemoActivity[], given: Given): void {
  for (const activity of activities) {
    const group = groupOf(activity, given.people, given.groups);
    if (group) held(chance, activity, group, given);
  }
}

/** What each group plans. */
export function writePlannedEvents(chance: Chance, given: Given): void {
  for (const group of given.groups) planned(chance, group, given);
}

/** The group that whoever logged it led on that day; what came back, was declined or never sent is no event. */
function groupOf(activity: DemoActivity, people: DemoMember[], groups: DemoGroup[]): DemoGroup | null {
  const isGroups = ["user-group-leaders", "cloud-captains"].includes(activity.plan.programKey);
  const isKept = ["submitted", "confirmed"].includes(activity.state);
  if (!isGroups || !isKept || !["event_organised", "workshop"].includes(activity.type)) return null;
  const term = people
    .find(({ id }) => id === activity.loggedById)
    ?.terms.find(
      ({ groupId, programKey, state, startsOn, endsOn }) =>
        groupId &&
        programKey === activity.plan.programKey &&
        state !== "invited" &&
        startsOn <= activity.startsOn &&
        (endsOn ?? "9999") >= activity.startsOn,
    );
  return groups.find(({ id, kind }) => id === term?.groupId && kind !== "partner organisation") ?? null;
}

function held(chance: Chance, activity: DemoActivity, group: DemoGroup, given: Given): void {
  const { rows } = given;
  const place = placeOf(group);
  const figure = (key: string) =>
    rows.activityFigures.find((one) => one.activityId === activity.id && one.key === key)?.value ?? null;
  const minutes = figure("minutes") ?? usualMinutes;
  const event = {
    ...eventOf(chance, group, place, {
      title: activity.title,
      startsOn: activity.startsOn,
      minutes,
      at: activity.createdAt,
    }),
    state: "held" as const,
    language: activity.language ?? null,
    description: activity.description ?? "",
    attendeesInPerson: figure("attendees_in_person"),
    attendeesOnline: figure("attendees_online"),
    link: activity.plan.links?.[0] ?? null,
    linkFolded: activity.plan.links?.[0]?.replace("https://", "") ?? null,
    createdById: activity.loggedById ?? null,
  };
  rows.events.push(event);
  rows.eventHosts.push({ eventId: event.id, groupId: group.id, position: 0 });
  creditEvening(chance, activity, { ...given, event, minutes: event.endsAtClock ? minutes : null, group });
}

/** One or two evenings ahead for whoever still leads; a few online, one cancelled. */
function planned(chance: Chance, group: DemoGroup, { now, today, people, rows }: Given): void {
  const lead = people.find(
    (person) => !person.wentQuiet && person.terms.some((term) => term.groupId === group.id && term.state === "active"),
  );
  if (!lead || group.kind === "partner organisation" || chance.is(0.15)) return;
  const place = placeOf(group);
  const mine = new Set(rows.eventHosts.filter((host) => host.groupId === group.id).map((host) => host.eventId));
  const numbers = rows.events
    .filter(({ id }) => id && mine.has(id))
    .map(({ title }) => Number(/^Meetup (\d+)/.exec(title)?.[1] ?? 0));
  const latest = Math.max(group.meetupsBefore, ...numbers);
  const weekday = chance.whole(2, 4);
  for (const [step, ahead] of [chance.whole(9, 26), chance.whole(34, 56)].slice(0, chance.whole(1, 2)).entries()) {
    const startsOn = lastWeekday(plusDays(today, ahead), weekday);
    if (startsOn <= today || weekdayOf(startsOn) === 0) continue;
    const number = latest + step + 1;
    const night = chance.pick(vocabulary.night ?? []);
    const title =
      group.kind === "student club"
        ? `${night} at ${group.name.replace("Cloud Club ", "")}`
        : `Meetup ${number}: ${night}`;
    const event = eventOf(chance, group, place, {
      title,
      startsOn,
      minutes: usualMinutes,
      at: new Date(now.getTime() - chance.whole(2, 12) * 86_400_000),
    });
    const isOnline = chance.is(0.2);
    rows.events.push({
      ...event,
      state: step === 1 && chance.is(0.25) ? "cancelled" : "planned",
      format: isOnline ? "hybrid" : "in_person",
      expectedInPerson: chance.around(45, 0.3),
      expectedOnline: isOnline ? chance.around(30, 0.3) : null,
      onlineLink: isOnline ? `https://${group.slug}.example/live` : null,
      link: `https://${group.slug}.example/${startsOn.slice(0, 4)}/${addressOf(title)}`,
      linkFolded: `${group.slug}.example/${startsOn.slice(0, 4)}/${addressOf(title)}`,
      createdById: lead.id,
    });
    rows.eventHosts.push({ eventId: event.id, groupId: group.id, position: 0 });
  }
}

type What = { title: string; startsOn: string; minutes: number; at: Date };

function eventOf(
  chance: Chance,
  group: DemoGroup,
  place: DemoPlace,
  { title, startsOn, minutes, at }: What,
): EventRow & { id: string; createdAt: Date } {
  const endsAtClock = clockAfter(place.clock, minutes);
  return {
    id: chance.id(at),
    title,
    titleFolded: fold(title),
    searchText: searchText(title, group.city ?? ""),
    kind: kindOf(title),
    format: "in_person",
    state: "planned",
    startsOn,
    startsAtClock: place.clock,
    endsAtClock,
    timeZone: place.timeZone,
    startsAt: zonedMoment(startsOn, place.clock, place.timeZone),
    endsAt: endsAtClock ? zonedMoment(startsOn, endsAtClock, place.timeZone) : null,
    venue: place.venue,
    city: group.city,
    country: group.country,
    createdAt: at,
    updatedAt: at,
  };
}

/** Clubs call a hands-on evening a build night; what reaches a stage of their captains is the kind. */
function kindOf(title: string): string {
  if (/^game day/i.test(title)) return "game-day";
  if (/^(build night|taller|manos a la obra|workshop)/i.test(title)) return "workshop";
  return /^community day/i.test(title) ? "community-day" : "meetup";
}

function placeOf(group: DemoGroup): DemoPlace {
  const place = demoPlaces.get(group.name);
  if (!place) throw new Error(`Nobody said where ${group.name} meets.`);
  return place;
}
