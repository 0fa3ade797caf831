import type { CreditPart, FigureKey, Visibility } from "@/db/words";
import { foldLink } from "../rules";
import type { ActivityFacts, DraftFacts } from "../schema";

type Tag = {
  goalKey: string | null;
  principleKey: string | null;
  reason: string | null;
  addedByReviewer: boolean;
  removedAt: Date | string | null;
};
/** As much of an activity with its parts as its facts are read from; a kept version has the same shape. */
export type Factual = {
  type: string;
  title: string;
  startsOn: string;
  endsOn: string | null;
  isDayOpen?: boolean;
  language: string | null;
  country: string | null;
  countryAsWritten: string | null;
  city: string | null;
  description: string;
  visibility: Visibility;
  links: string[];
  figures: { key: FigureKey; value: number }[];
  credits: {
    memberId: string | null;
    guestName: string | null;
    part: CreditPart;
    declinedAt: Date | string | null;
  }[];
  tags: Tag[];
};

/** What the activity says of itself, in the words of the form. Declined credits and removed tags are no part of it. */
export function factsOf(whole: Factual): ActivityFacts {
  const { type, title, startsOn, endsOn, language, country, countryAsWritten, city, description, visibility } = whole;
  const standing = whole.tags.filter((tag) => tag.removedAt === null);
  return {
    type,
    title,
    startsOn,
    endsOn,
    language,
    country,
    countryAsWritten,
    city,
    description,
    visibility,
    links: [...whole.links],
    figures: Object.fromEntries(whole.figures.map((figure) => [figure.key, figure.value])),
    credits: whole.credits
      .filter((credit) => credit.declinedAt === null)
      .map(({ memberId, guestName, part }) => ({ memberId, guestName, part })),
    goals: standing.flatMap(({ goalKey, reason }) => (goalKey ? [{ key: goalKey, reason }] : [])),
    principles: standing.flatMap(({ principleKey, reason }) => (principleKey ? [{ key: principleKey, reason }] : [])),
  };
}

/**
 * What will stand after these facts are saved over those: a number that is not named stays, a tag that a reviewer took away
 * stays away, one that a reviewer added stays, and the same link is there once.
 */
export function settled<Facts extends DraftFacts>(before: Factual, typed: Facts): Facts {
  return {
    ...typed,
    links: [...new Map(typed.links.map((url) => [foldLink(url), url])).values()],
    figures: { ...Object.fromEntries(before.figures.map(({ key, value }) => [key, value])), ...typed.figures },
    goals: settledTags(before.tags, typed.goals, (tag) => tag.goalKey),
    principles: settledTags(before.tags, typed.principles, (tag) => tag.principleKey),
  };
}

function settledTags(before: Tag[], typed: DraftFacts["goals"], keyOf: (tag: Tag) => string | null) {
  const removed = new Set(before.filter((tag) => tag.removedAt !== null).map(keyOf));
  const kept = typed.filter((tag) => !removed.has(tag.key));
  const added = before.flatMap((tag) => {
    const key = keyOf(tag);
    const isTheirs = tag.addedByReviewer && tag.removedAt === null && key !== null;
    return isTheirs && !kept.some((one) => one.key === key) ? [{ key, reason: tag.reason }] : [];
  });
  return [...kept, ...added];
}

export type Change = { field: keyof ActivityFacts; from: unknown; to: unknown };

/** Which facts differ, in the order of the form. The order of tags, and a number left blank, make no difference. */
export function changesBetween(before: DraftFacts, after: DraftFacts): Change[] {
  const [old, now] = [comparable(before), comparable(after)];
  return fieldOrder.flatMap((field) =>
    JSON.stringify(old[field]) === JSON.stringify(now[field]) ? [] : [{ field, from: old[field], to: now[field] }],
  );
}

/** In the order in which the form asks for them. */
const fieldOrder = [
  "type",
  "title",
  "startsOn",
  "endsOn",
  "figures",
  "links",
  "goals",
  "principles",
  "credits",
  "language",
  "country",
  "countryAsWritten",
  "city",
  "description",
  "visibility",
] as const satisfies readonly (keyof ActivityFacts)[];

function comparable(facts: DraftFacts) {
  const byKey = (tags: DraftFacts["goals"]) =>
    tags.map(({ key, reason }) => ({ key, reason })).sort((one, other) => (one.key < other.key ? -1 : 1));
  const known = Object.entries(facts.figures).filter(([, value]) => value !== null && value !== undefined);
  return {
    ...facts,
    figures: Object.fromEntries(known.sort(([one], [other]) => (one < other ? -1 : 1))),
    credits: facts.credits.map(({ memberId, guestName, part }) => ({
      memberId: memberId ?? null,
      guestName: guestName ?? null,
      part,
    })),
    goals: byKey(facts.goals),
    principles: byKey(facts.principles),
  };
}
