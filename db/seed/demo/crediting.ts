import { fold, searchText } from "../../fold";
import { reviewerOf } from "./accounts";
import { type DemoActivity, searchRowOf } from "./activities";
import type { Chance } from "./chance";
import { addressOf } from "./days";
import { descriptionOf } from "./descriptions";
import type { DemoGroup } from "./groups";
import type { DemoMember, DemoRows } from "./rows";
import { goalMarks } from "./tagging";
import { titleOf } from "./titles";

type Evening = DemoRows["events"][number] & { id: string };
type Given = {
  rows: DemoRows;
  people: DemoMember[];
  group: DemoGroup;
  event: Evening;
  /** How long it took; null where its end is not known. */
  minutes: number | null;
};
type Person = { memberId: string | null; guestName: string | null };

/**
 * What the commands make of an evening that was held: the activity that was logged for it credits the leads of that day and who lent a
 * hand, and each session with a member among its speakers is a talk of its own. A test credits all of them anew by the commands.
 */
export function creditEvening(chance: Chance, activity: DemoActivity, given: Given): void {
  const { rows, event } = given;
  const named = rows.credits.filter(({ activityId }) => activityId === activity.id);
  const who = ({ memberId, guestName }: Partial<Person>): Person => ({
    memberId: memberId ?? null,
    guestName: guestName ?? null,
  });
  const speakers = named.filter(({ part, declinedAt }) => part === "speaker" && !declinedAt).map(who);
  organised(chance, activity, given, named.filter(({ part }) => part === "volunteer" || part === "host").map(who));
  const own = rows.tags.filter(({ activityId, addedByReviewer }) => activityId === activity.id && !addedByReviewer);
  for (const { goalKey = null, principleKey = null } of own)
    rows.eventTags.push({ id: chance.id(event.createdAt), eventId: event.id, goalKey, principleKey });
  for (const [position, speaker] of speakers.entries()) session(chance, activity, given, { speaker, position });
}

/** Says of the activity what the event says. What its people wrote about a goal or a principle is their own. */
function organised(chance: Chance, activity: DemoActivity, given: Given, hands: readonly Person[]): void {
  const { rows, event, group, minutes } = given;
  const { id, createdAt } = activity;
  const leads = rows.groupLeads
    .filter(
      ({ groupId, fromOn, toOn }) =>
        groupId === group.id && fromOn <= event.startsOn && (toOn ?? "9999") >= event.startsOn,
    )
    .toSorted((one, other) => String(one.id).localeCompare(String(other.id)));
  const organisers = [...new Set(leads.map(({ memberId }) => memberId))];
  const helpers = hands.filter(({ memberId }) => !memberId || !organisers.includes(memberId));
  for (const [position, helper] of helpers.entries())
    rows.eventVolunteers.push({ id: chance.id(createdAt), eventId: event.id, ...helper, position });
  const said = rows.tags.filter(({ activityId, reason, removedAt }) => activityId === id && reason && !removedAt);
  activity.change({
    type: "event_organised",
    country: event.country,
    city: event.city,
    endsOn: null,
    description: "",
    searchText: searchText(activity.title, ""),
    eventId: event.id,
    followsEvent: true,
    ownFacts: [
      ...(said.some(({ goalKey }) => goalKey) ? ["goals"] : []),
      ...(said.some(({ principleKey }) => principleKey) ? ["principles"] : []),
    ].join(" "),
  });
  const isOther = ({ activityId }: { activityId: string }) => activityId !== id;
  const counted = rows.activityFigures.filter((row) => !isOther(row) && row.key.startsWith("attendees_"));
  rows.activityFigures = [...rows.activityFigures.filter(isOther), ...counted];
  if (minutes)
    rows.activityFigures.push({ activityId: id, key: "minutes", value: minutes, source: "self_reported", asOf: null });
  rows.activityLinks = rows.activityLinks.filter(isOther);
  linked(chance, { activityId: id, createdAt }, rows, [event.link ?? null]);
  const credits = [
    ...organisers.map((memberId) => ({ memberId, guestName: null, part: "organiser" as const })),
    ...helpers.map((helper) => ({ ...helper, part: "volunteer" as const })),
  ];
  rows.credits = rows.credits.filter(isOther);
  for (const [position, credit] of credits.entries())
    rows.credits.push({ id: chance.id(createdAt), activityId: id, position, ...credit });
}

/** What one person spoke about; of a member a talk, sent and decided with the evening. */
function session(
  chance: Chance,
  evening: DemoActivity,
  given: Given,
  { speaker, position }: { speaker: Person; position: number },
): void {
  const { rows, event, people } = given;
  const { createdAt } = evening;
  const { startsOn } = event;
  const by = people.find(({ id }) => id === speaker.memberId);
  const spoken = { city: event.city ?? null, language: event.language ?? "en" };
  const [title, language] = titleOf(chance, "talk", spoken);
  const sessionId = chance.id(createdAt);
  const slidesLink = by && chance.is(0.35) ? `https://slides.example/${by.slug}/${addressOf(title)}` : null;
  const abstract = chance.is(0.4) ? descriptionOf(chance, spoken) : "";
  const own = language === event.language ? null : language;
  const written = { kind: "talk" as const, title, abstract, language: own, slidesLink, position };
  rows.eventSessions.push({ id: sessionId, eventId: event.id, ...written });
  rows.sessionSpeakers.push({ id: chance.id(createdAt), sessionId, ...speaker, position: 0 });
  if (!by) return;
  const id = chance.id(createdAt);
  const isDecided = evening.state === "confirmed";
  const reviewerId = isDecided ? reviewerOf(people, { programKey: evening.plan.programKey }, [by.id]) : null;
  const decidedAt = isDecided
    ? (rows.reviews.findLast(({ activityId }) => activityId === evening.id)?.decidedAt ?? null)
    : null;
  const goals = ownGoals(chance, by, given);
  rows.activities.push({
    ...{ id, type: "talk", title, titleFolded: fold(title), startsOn, endsOn: null },
    ...{ language: own ?? event.language, country: event.country, city: event.city, description: abstract },
    searchText: searchText(title, abstract).slice(0, 20_000),
    searchRow: searchRowOf(startsOn, rows.activities.length),
    ...{ visibility: "public", state: evening.state, eventId: event.id, sessionId, followsEvent: true },
    ownFacts: goals.length > 0 ? "goals" : "",
    ...{ loggedById: by.id, submittedAt: createdAt, decidedAt, createdAt, updatedAt: decidedAt ?? createdAt },
  });
  linked(chance, { activityId: id, createdAt }, rows, [slidesLink, event.link ?? null]);
  for (const [key, value] of [
    ["attendees_in_person", event.attendeesInPerson],
    ["attendees_online", event.attendeesOnline],
  ] as const)
    if (value) rows.activityFigures.push({ activityId: id, key, value, source: "self_reported", asOf: null });
  rows.credits.push({ id: chance.id(createdAt), activityId: id, position: 0, ...speaker, part: "speaker" });
  const tags = rows.eventTags.filter(({ eventId }) => eventId === event.id);
  const marks = [
    ...tags.map(({ goalKey, principleKey }) => ({ goalKey, principleKey, addedById: evening.loggedById })),
    ...goals.map((goalKey) => ({ goalKey, principleKey: null, addedById: by.id })),
  ];
  for (const mark of marks)
    rows.tags.push({
      ...{ id: chance.id(createdAt), activityId: id, ...mark, reason: null },
      ...{ confirmedAt: decidedAt, confirmedById: reviewerId },
    });
  if (reviewerId && decidedAt)
    rows.reviews.push({
      ...{ id: chance.id(decidedAt), activityId: id, reviewerId, decidedAt },
      ...{ decision: "confirmed", reason: null, field: null },
    });
}

/** The goals that a speaker added, so that the talk counts for a program of their own. */
function ownGoals(chance: Chance, by: DemoMember, { rows, event }: Given): string[] {
  const programs = by.terms
    .filter(
      ({ state, startsOn, endsOn }) =>
        state !== "invited" && startsOn <= event.startsOn && (endsOn ?? "9999") >= event.startsOn,
    )
    .map(({ programKey }) => programKey);
  if (programs.length === 0 || chance.is(0.2)) return [];
  const there = rows.eventTags.filter(({ eventId }) => eventId === event.id).map(({ goalKey }) => goalKey);
  const keys = goalMarks(chance, chance.pick(programs), []).map(({ key }) => key);
  return keys.filter((key) => !there.includes(key));
}

function linked(
  chance: Chance,
  { activityId, createdAt }: { activityId: string; createdAt: Date },
  rows: DemoRows,
  urls: readonly (string | null)[],
): void {
  for (const [position, url] of urls.filter((one) => one !== null).entries())
    rows.activityLinks.push({
      ...{ id: chance.id(createdAt), activityId, url },
      ...{ urlFolded: url.replace("https://", ""), position },
    });
}
