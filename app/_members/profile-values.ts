import { timeZones } from "@/lib/core/time-zones";
import type { Viewer } from "@/lib/core/viewer";
import { languageOptions } from "@/lib/countries/languages";
import { countryOptions } from "@/lib/countries/names";
import { type Member, memberEmployments, memberIdentities } from "@/lib/members/get";
import type { MemberFormValues } from "@/lib/members/schema";

/** The form's beginning for a member who is there. */
export async function valuesOf(viewer: Viewer, member: Member): Promise<MemberFormValues> {
  const { id, version, name, slug, country, countryAsWritten, city, languages, timeZone, bio, visibility, parts } =
    member;
  const handles = await memberIdentities(viewer, id);
  const jobs = await memberEmployments(viewer, id);
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
export const nobodyYet: MemberFormValues = {
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
