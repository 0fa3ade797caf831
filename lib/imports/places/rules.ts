import { searchText } from "@/db/fold";
import { countryOf, placeOf } from "@/lib/countries/rules";
import type { Cells } from "../cells/rules";
import { isPlaceholder } from "../links/rules";
import type { Mapping } from "../schema";
import { answerTo, cleaned } from "../texts/rules";

/** `countryAsWritten` holds what could not be resolved, for an administrator to settle. */
export type Place = { city: string | null; country: string | null; countryAsWritten: string | null };

/** Where a row says that somebody lives or something was: its own columns first, then the place in one cell, then the default. */
export function placeIn(cells: Cells, { countries, defaults }: Mapping): Place {
  const [country, place, city] = (["country", "location", "city"] as const).map((field) => line(cells.text(field)));
  const written = country ?? place ?? null;
  const whole = place ? placeOf(place) : { city: null, country: null };
  const answer = (written && answerTo(countries, written)) || (place && answerTo(countries, place)) || null;
  const found = answer ?? (country ? countryOf(country) : whole.country) ?? (written || !city ? null : countryOf(city));
  const isUnsettled = written !== null && found === null && !isOnline(written);
  if (isUnsettled)
    cells.warn(
      cells.header(country ? "country" : "location"),
      `Tenet found no country for "${written}". It is saved as written.`,
    );
  return {
    city: city ?? (place && isOnline(place) ? null : whole.city),
    country: found ?? (written ? null : (defaults.country ?? null)),
    countryAsWritten: isUnsettled ? written.slice(0, 120) : null,
  };
}

/** A city that one of the two does not name speaks against nothing. */
export function isSameCity(one: string | null, other: string | null): boolean {
  return !one || !other || searchText(one) === searchText(other);
}

/** Words that stand for a place where there is none. */
export function isOnline(text: string): boolean {
  return /^(online|virtual(ly)?|remote|worldwide|global|internet|web|zoom|(ms |microsoft )?teams|google meet|meet|webex|discord|youtube|twitch|linkedin|live ?stream)( (event|meetup|conference|live|only))?$/i.test(
    cleaned(text).replace(/[()]/g, ""),
  );
}

function line(text: string): string | null {
  return isPlaceholder(text) ? null : cleaned(text);
}
