import type { ActivityFacts, DraftFacts } from "./schema";

export type ActivityChange = { field: keyof ActivityFacts; from: unknown; to: unknown };

/** Which facts differ, in the order of the form. The order of tags, and a number left blank, make no difference. */
export function activityChangesBetween(before: DraftFacts, after: DraftFacts): ActivityChange[] {
  const [old, now] = [comparable(before), comparable(after)];
  return fieldOrder.flatMap((field) =>
    JSON.stringify(old[field]) === JSON.stringify(now[field]) ? [] : [{ field, from: old[field], to: now[field] }],
  );
}

/** The two sides of an audit entry of them. */
export function auditOfChanges(changes: readonly ActivityChange[]) {
  return {
    before: Object.fromEntries(changes.map((change) => [change.field, change.from])),
    after: Object.fromEntries(changes.map((change) => [change.field, change.to])),
  };
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
