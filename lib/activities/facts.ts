import type { CreditPart, FigureKey, Visibility } from "@/db/words";
import { normalizeLink } from "@/lib/core/links";
import type { ActivityFacts, DraftFacts } from "./schema";

type TagFacts = {
  goalKey: string | null;
  principleKey: string | null;
  reason: string | null;
  addedByReviewer: boolean;
  removedAt: Date | string | null;
};

/** As much of an activity with its parts as its facts are read from; a kept version has the same shape. */
export type FactsSource = {
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
  tags: TagFacts[];
};

/** What the activity says of itself, in the words of the form. Declined credits and removed tags are no part of it. */
export function activityFactsOf(whole: FactsSource): ActivityFacts {
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
export function factsAfterSave<Facts extends DraftFacts>(before: FactsSource, typed: Facts): Facts {
  return {
    ...typed,
    links: [...new Map(typed.links.map((url) => [normalizeLink(url), url])).values()],
    figures: { ...Object.fromEntries(before.figures.map(({ key, value }) => [key, value])), ...typed.figures },
    goals: tagsAfterSave(before.tags, typed.goals, (tag) => tag.goalKey),
    principles: tagsAfterSave(before.tags, typed.principles, (tag) => tag.principleKey),
  };
}

function tagsAfterSave(before: TagFacts[], typed: DraftFacts["goals"], keyOf: (tag: TagFacts) => string | null) {
  const removed = new Set(before.filter((tag) => tag.removedAt !== null).map(keyOf));
  const kept = typed.filter((tag) => !removed.has(tag.key));
  const added = before.flatMap((tag) => {
    const key = keyOf(tag);
    const isTheirs = tag.addedByReviewer && tag.removedAt === null && key !== null;
    return isTheirs && !kept.some((one) => one.key === key) ? [{ key, reason: tag.reason }] : [];
  });
  return [...kept, ...added];
}
