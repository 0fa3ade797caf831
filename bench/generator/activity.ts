import { seededActivityTypes } from "@/db/seed/activity-types";
import type { ActivityState, CreditPart, FigureKey, Visibility } from "@/db/words";
import type { Chance } from "./chance";
import type { BenchEvent } from "./events";
import type { CatalogueOfBench, Person } from "./person";
import { dayMilliseconds, dayOf, firstDay, lastDay, momentOf } from "./sizes";
import { titleOf } from "./titles";
import { reasons, sentences } from "./vocabulary";

export type PlannedActivity = {
  type: string;
  title: string;
  startsOn: string;
  endsOn: string | null;
  person: Person;
  credits: { memberId: string | null; guestName: string | null; part: CreditPart }[];
  goals: { key: string; reason: string | null }[];
  principles: { key: string; reason: string | null }[];
  figures: [FigureKey, number][];
  description: string;
  visibility: Visibility;
  state: ActivityState;
  createdAt: Date;
  decidedAt: Date | null;
  event: BenchEvent | null;
};

const types = new Map(seededActivityTypes.map((type) => [type.key, type]));
/** One in a hundred each, the commonest first. */
const typeShares: readonly (readonly [string, number])[] = [
  ["talk", 22],
  ["article", 18],
  ["video", 10],
  ["mentoring", 9],
  ["forum_answers", 8],
  ["event_organised", 6],
  ["workshop", 6],
  ["open_source", 6],
  ["social", 5],
  ["podcast", 4],
  ["study_group", 3],
  ["code_sample", 2],
  ["product_feedback", 1],
];
const typeOfShare = typeShares.flatMap(([key, share]) => Array<string>(share).fill(key));
const middles: Partial<Record<FigureKey, number>> = {
  attendees_in_person: 45,
  attendees_online: 30,
  reads: 600,
  minutes: 90,
};
const usual = 200;
const recentDays = 60;

/** What somebody did, from chance alone; an evening that was held gives its own day, title, lead and tags. */
export function planActivity(
  chance: Chance,
  given: { at: number; person: Person; other: Person; event: BenchEvent | null; catalogue: CatalogueOfBench },
): PlannedActivity {
  const { at, event, catalogue } = given;
  const person = event?.lead ?? given.person;
  const type = event ? "event_organised" : chance.pick(typeOfShare);
  const startsOn = event?.day ?? dayOf(Math.max(momentOf(firstDay), at - chance.whole(0, 6) * dayMilliseconds));
  const state = stateOf(chance, at);
  const isDecided = state === "confirmed" || state === "returned" || state === "declined";
  const decided = Math.min(at + (0.1 + chance.next() * 4) * dayMilliseconds, momentOf(lastDay) + dayMilliseconds - 1);
  const marks = (keys: string[]) => keys.map((key) => ({ key, reason: chance.is(0.35) ? chance.pick(reasons) : null }));
  return {
    type,
    title: event?.title ?? titleOf(chance),
    startsOn,
    endsOn: type === "study_group" && chance.is(0.5) ? dayOf(momentOf(startsOn) + 20 * dayMilliseconds) : null,
    person,
    credits: creditsOf(chance, type, { person, other: given.other }),
    goals: marks(event?.goals ?? goalsOf(chance, person, catalogue)),
    principles: marks(event?.principles ?? chance.some(catalogue.principles, principleCount(chance))),
    figures: figuresOf(chance, type),
    description: chance.is(0.4) ? `${chance.pick(sentences)} ${chance.pick(sentences)}` : "",
    visibility: chance.is(0.62) ? "public" : chance.is(0.87) ? "community" : "private",
    state,
    createdAt: new Date(at),
    decidedAt: isDecided ? new Date(decided) : null,
    event,
  };
}

/** Nine in ten are confirmed: of what is older than two months nearly all, of what is newer a third. */
function stateOf(chance: Chance, at: number): ActivityState {
  const isRecent = at > momentOf(lastDay) - recentDays * dayMilliseconds;
  const value = chance.next();
  if (isRecent)
    return value < 0.35
      ? "confirmed"
      : value < 0.9
        ? "submitted"
        : value < 0.94
          ? "returned"
          : value < 0.98
            ? "draft"
            : "declined";
  return value < 0.94
    ? "confirmed"
    : value < 0.97
      ? "declined"
      : value < 0.98
        ? "returned"
        : value < 0.99
          ? "draft"
          : "withdrawn";
}

/** 1.6 on average, mostly of a program in which the person had a role. */
function goalsOf(chance: Chance, person: Person, catalogue: CatalogueOfBench): string[] {
  const own = person.terms.length > 0 ? chance.pick(person.terms).programKey : null;
  const program = own && chance.is(0.92) ? own : chance.pick([...catalogue.goalsOf.keys()]);
  return chance.some(catalogue.goalsOf.get(program) ?? [], chance.is(0.5) ? 1 : chance.is(0.8) ? 2 : 3);
}

/** 2.2 on average. */
function principleCount(chance: Chance): number {
  const value = chance.next();
  return value < 0.2 ? 1 : value < 0.65 ? 2 : value < 0.95 ? 3 : 4;
}

function creditsOf(chance: Chance, type: string, { person, other }: { person: Person; other: Person }) {
  const part = types.get(type)?.part ?? "contributor";
  const credits: PlannedActivity["credits"] = [{ memberId: person.id, guestName: null, part }];
  if (other !== person && chance.is(0.25)) credits.push({ memberId: other.id, guestName: null, part: "speaker" });
  if (chance.is(0.08)) credits.push({ memberId: null, guestName: "Pilar Anchorena", part: "speaker" });
  return credits;
}

function figuresOf(chance: Chance, type: string): [FigureKey, number][] {
  const asked = types.get(type)?.asks ?? [];
  return asked.filter(() => chance.is(0.75)).map((key) => [key, chance.skewed(middles[key] ?? usual)]);
}
