import { countryOptions } from "@/lib/countries/names/rules";
import { languageOptions } from "@/lib/languages/rules";
import { employmentsOf, identitiesOf, type Member } from "@/lib/members/queries";
import type { ProfileTyped } from "@/lib/members/schema";
import { timeZones } from "@/lib/time-zones";
import type { Viewer } from "@/lib/viewer";

/** The form's beginning for a member who is there. */
export async function valuesOf(viewer: Viewer, member: Member): Promise<ProfileTyped> {
  const { id, version, name, slug, country, countryAsWritten, city, languages, timeZone, bio, visibility, parts } =
    member;
  const handles = await identitiesOf(viewer, id);
  const jobs = await employmentsOf(viewer, id);
  return {
    ...{ id, version, name, slug, country, countryAsWritten, languages, timeZone, bio, visibility, parts },
    city: city ?? "",
    identities: handles.map(({ kind, value, visibility: shown }) => ({ kind, value, visibility: shown })),
    employments: jobs.map(({ employer, title, fromOn, toOn }) => ({
      employer,
      title: title ?? "",
      fromOn: fromOn ?? "",
      toOn: toOn ?? "",
    })),
  };
}

/** The form's beginning for somebody new. */
export const nobodyYet: ProfileTyped = {
  name: "",
  slug: "",
  city: "",
  bio: "",
  country: null,
  languages: [],
  timeZone: null,
  visibility: "community",
  parts: {},
  identities: [],
  employments: [],
};

/** What the lists of the form offer, with the time zone that is there already. */
export function profileOptions(timeZone?: string | null) {
  return {
    countries: countryOptions(),
    languages: languageOptions(),
    zones: timeZones(timeZone),
  };
}
