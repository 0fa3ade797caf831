import { isTimeZone } from "@/lib/core/time-zones";
import { identityField } from "@/lib/members/schema";
import type { Warn } from "../../infer/cells";
import type { MemberDraft } from "./read";

export type MemberInput = ReturnType<typeof memberInputOf>;

/** A draft in the words of the commands; what they would refuse but the row can do without is left out and told. */
export function memberInputOf(draft: MemberDraft, warn: Warn) {
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

const longestBio = 4000;
