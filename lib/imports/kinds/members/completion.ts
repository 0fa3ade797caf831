import { normalizeIdentity } from "@/lib/members/identities";
import type { MemberInput } from "./input";
import type { KnownPerson } from "./person";

export type MemberCompletion = NonNullable<ReturnType<typeof completionOf>>;

/** What a row knows and the directory does not, null where there is no such thing. */
export function completionOf(person: KnownPerson, facts: MemberInput) {
  const { empty } = person;
  const identities = facts.identities.filter(
    ({ kind, value }) => !person.identities.has(`${kind}:${normalizeIdentity(kind, value)}`),
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
export function markFilled(person: KnownPerson, filled: MemberCompletion): void {
  const { empty } = person;
  if ("city" in filled) empty.place = false;
  if ("languages" in filled) empty.languages = false;
  if ("timeZone" in filled) empty.timeZone = false;
  if ("bio" in filled) empty.bio = false;
  if ("employments" in filled) empty.employer = false;
  if ("identities" in filled)
    for (const { kind, value } of filled.identities ?? [])
      person.identities.add(`${kind}:${normalizeIdentity(kind, value)}`);
}
