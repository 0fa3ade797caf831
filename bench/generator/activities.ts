import { fold, searchText } from "@/db/fold";
import * as schema from "@/db/schema";
import { reachOf } from "@/lib/metrics/reach";
import { type PlannedActivity, planActivity } from "./activity";
import type { BulkWriter } from "./bulk";
import type { Chance } from "./chance";
import { DecisionQueue } from "./decisions";
import type { BenchEvent } from "./events";
import type { CatalogueOfBench } from "./person";
import type { Ranking } from "./ranking";
import { dayMilliseconds, dayOf, firstDay, lastDay, momentOf } from "./sizes";

/** As `newSearchRow` makes it: the day in front, and behind it something of its own. */
const searchRowOf = (day: string, number: number) => (momentOf(day) / dayMilliseconds + 800_000) * 2 ** 31 + number;

/** Every activity with its links, numbers, credits and tags in the order of their logging, decided some days later, and all audited. */
export function writeActivities(
  chance: Chance,
  bulk: BulkWriter,
  given: {
    count: number;
    ranking: Ranking;
    events: BenchEvent[];
    reviewers: Map<string, string>;
    catalogue: CatalogueOfBench;
  },
): void {
  const { ranking, catalogue } = given;
  const decisions = new DecisionQueue(chance, bulk, given.reviewers);
  const events = given.events.filter(({ day }) => day <= lastDay);
  const from = momentOf(firstDay) + dayMilliseconds / 2;
  const span = momentOf(lastDay) + dayMilliseconds - from;
  let nextEvent = 0;
  for (let number = 0; number < given.count; number++) {
    const at = Math.floor(from + span * (number / given.count) ** 0.8);
    const [person, other] = [ranking.pick(chance), ranking.pick(chance)];
    const waiting = events[nextEvent];
    const event = waiting && momentOf(waiting.day) + dayMilliseconds <= at ? waiting : null;
    if (event) nextEvent += 1;
    decisions.decideUntil(at);
    const planned = planActivity(chance, { at, person, other, event, catalogue });
    const id = chance.id(at);
    writeActivity(bulk, planned, { id, number });
    writeDetails(chance, bulk, planned, { id, reviewers: given.reviewers, catalogue });
    decisions.add(id, planned);
  }
  decisions.decideUntil(Number.POSITIVE_INFINITY);
}

function writeActivity(bulk: BulkWriter, planned: PlannedActivity, { id, number }: { id: string; number: number }) {
  const { type, title, startsOn, endsOn, person, description, visibility, state, createdAt, decidedAt, event } =
    planned;
  bulk.add(schema.activities, {
    id,
    type,
    title,
    titleFolded: fold(title),
    startsOn,
    endsOn,
    language: "en",
    country: person.country,
    city: person.city,
    description,
    searchText: searchText(title, description),
    visibility,
    state,
    loggedById: person.id,
    submittedAt: state === "draft" ? null : createdAt,
    decidedAt,
    reach: reachOf(planned.figures.map(([key, value]) => ({ key, value }))),
    searchRow: searchRowOf(startsOn, number),
    eventId: event?.id ?? null,
    followsEvent: event !== null,
    createdAt,
    updatedAt: decidedAt ?? createdAt,
  });
}

function writeDetails(
  chance: Chance,
  bulk: BulkWriter,
  planned: PlannedActivity,
  { id, reviewers }: { id: string; reviewers: Map<string, string>; catalogue: CatalogueOfBench },
): void {
  const { createdAt, person, state, decidedAt } = planned;
  const at = createdAt.getTime();
  const links = chance.is(0.9) ? [`https://notes.example/${dayOf(at).slice(0, 7)}/${id.slice(-17)}`] : [];
  for (const [position, url] of links.entries()) {
    const link = { activityId: id, url, urlFolded: url.replace("https://", ""), position };
    bulk.add(schema.activityLinks, { id: chance.id(at), ...link });
  }
  for (const [key, value] of planned.figures)
    bulk.add(schema.activityFigures, { activityId: id, key, value, source: "self_reported" });
  for (const [position, credit] of planned.credits.entries())
    bulk.add(schema.credits, { id: chance.id(at), activityId: id, ...credit, position, keptAt: createdAt });
  const isConfirmed = state === "confirmed";
  const reviewerId = reviewers.values().next().value ?? null;
  const tag = (named: { goalKey: string } | { principleKey: string }, reason: string | null) => {
    const isTagConfirmed = isConfirmed && chance.is(0.92);
    bulk.add(schema.tags, {
      id: chance.id(at),
      activityId: id,
      ...named,
      reason,
      addedById: person.id,
      confirmedAt: isTagConfirmed ? decidedAt : null,
      confirmedById: isTagConfirmed ? reviewerId : null,
    });
  };
  for (const { key, reason } of planned.goals) tag({ goalKey: key }, reason);
  for (const { key, reason } of planned.principles) tag({ principleKey: key }, reason);
  bulk.add(schema.auditEntries, {
    id: chance.id(at),
    at: createdAt,
    actorId: person.id,
    channel: "form",
    action: state === "draft" ? "activity.draft" : "activity.log",
    objectKind: "activity",
    objectId: id,
    concernsId: person.id,
    after: factsOf(planned, links),
  });
}

/** What the product writes into the audit of a new activity. */
function factsOf(planned: PlannedActivity, links: string[]) {
  const { type, title, startsOn, endsOn, person, description, visibility, credits, goals, principles } = planned;
  return {
    ...{ type, title, startsOn, endsOn, links, figures: Object.fromEntries(planned.figures), language: "en" },
    ...{ country: person.country, countryAsWritten: null, city: person.city, description, visibility },
    ...{ credits, goals, principles },
  };
}
