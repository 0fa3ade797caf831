import { foldIdentity } from "@/lib/members/rules";
import { identityField } from "@/lib/members/schema";
import { isTimeZone } from "@/lib/time-zones";
import type { Person } from "../../judging/rules";
import type { MemberDraft } from "../rules";

export type Warn = (column: string | null, reason: string) => void;
export type Facts = ReturnType<typeof factsOf>;
export type Completion = NonNullable<ReturnType<typeof completionOf>>;

/** A draft in the words of the commands; what they would refuse but the row can do without is left out and told. */
export function factsOf(draft: MemberDraft, warn: Warn) {
  const identities = draft.identities.filter((identity) => {
    const isGood = identityField.safeParse(identity).success;
    if (!isGood) warn(null, `"${identity.value}" is not an address that Tenet can save.`);
    return isGood;
  });
  const isZone = !draft.timeZone || isTimeZone(draft.timeZone);
  if (!isZone) warn(null, `"${draft.timeZone}" is not a time zone.`);
  if (draft.bio.length > longestBio) warn(null, "The text about the person was cut to 4,000 characters.");
  const { name, country, countryAsWritten } = draft;
  return {
    name,
    country,
    countryAsWritten,
    identities,
    city: draft.city?.slice(0, 120) ?? null,
    languages: draft.languages.slice(0, 20),
    timeZone: isZone ? draft.timeZone : null,
    bio: draft.bio.slice(0, longestBio),
    employments: draft.employer
      ? [{ employer: draft.employer.slice(0, 120), title: draft.jobTitle?.slice(0, 120) ?? null }]
      : [],
  };
}

/** What a row knows and the directory does not, null where there is no such thing. */
export function completionOf(person: Person, facts: Facts) {
  const { empty } = person;
  const identities = facts.identities.filter(
    ({ kind, value }) => !person.identities.has(`${kind}:${foldIdentity(kind, value)}`),
  );
  const { country, countryAsWritten, city } = facts;
  const completion = {
    ...(empty.place && (country || countryAsWritten || city) && { country, countryAsWritten, city }),
    ...(empty.languages && facts.languages.length && { languages: facts.languages }),
    ...(empty.timeZone && facts.timeZone && { timeZone: facts.timeZone }),
    ...(empty.bio && facts.bio && { bio: facts.bio }),
    ...(empty.employer && facts.employments.length && { employments: facts.employments }),
    ...(identities.length && { identities }),
  };
  return Object.keys(completion).length ? completion : null;
}

/** So that a later row of the same person does not fill it again. */
export function markFilled(person: Person, filled: Completion): void {
  const { empty } = person;
  if ("city" in filled) empty.place = false;
  if ("languages" in filled) empty.languages = false;
  if ("timeZone" in filled) empty.timeZone = false;
  if ("bio" in filled) empty.bio = false;
  if ("employments" in filled) empty.employer = false;
  if ("identities" in filled)
    for (const { kind, value } of filled.identities ?? [])
      person.identities.add(`${kind}:${foldIdentity(kind, value)}`);
}

export function newPerson(facts: Facts): Person {
  return {
    id: null,
    name: facts.name,
    country: facts.country,
    empty: {
      place: !facts.country && !facts.countryAsWritten && !facts.city,
      languages: facts.languages.length === 0,
      timeZone: !facts.timeZone,
      bio: !facts.bio,
      employer: facts.employments.length === 0,
    },
    identities: new Set(facts.identities.map(({ kind, value }) => `${kind}:${foldIdentity(kind, value)}`)),
    hasAccount: false,
    hasRole: false,
    terms: [],
  };
}

const longestBio = 4000;
