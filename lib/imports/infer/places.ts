import { searchText } from "@/db/fold";
import { countryByExactName } from "@/lib/countries/name-index";
import { mayBeState, type ParsedPlace, parseCountry, parsePlace } from "@/lib/countries/parse-place";
import { cleanText } from "../files/text";
import { findAnswer, type Mapping } from "../schema";
import type { CellsByField } from "./cells";
import { isOnlinePlace } from "./online";
import { textOrNull } from "./placeholder";

/** Degrees with a point or a comma before their fraction, a letter for the side of the globe allowed; null for anything else. */
export function parseDegrees(text: string): number | null {
  const [, sign, digits, side] = /^([+\-−]?)(\d{1,3}(?:[.,]\d+)?)\s*°?\s*([NSEW]?)$/i.exec(cleanText(text)) ?? [];
  if (!digits) return null;
  const value = Number(digits.replace(",", "."));
  const isBelow = sign === "-" || sign === "−" || /^[SW]$/i.test(side ?? "");
  return value > 180 ? null : isBelow && value > 0 ? -value : value;
}

/** `countryAsWritten` holds what could not be resolved, for an administrator to settle. */
export type Place = { city: string | null; country: string | null; countryAsWritten: string | null };

/** Where a row says that somebody lives or something was: its own columns first, then the place in one cell, then the default. */
export function readPlace(cells: CellsByField, mapping: Mapping): Place {
  const { written, isUnsettled, place } = findPlace(cells, mapping);
  if (isUnsettled)
    cells.warn(
      cells.header(textOrNull(cells.text("country")) ? "country" : "location"),
      `Tenet found no country for "${written}". It is saved as written.`,
    );
  return place;
}

/** The same without a word; `isGuess` where nothing in the row names the country. */
export function findPlace(cells: CellsByField, { countries, defaults }: Mapping) {
  const [country, place, city] = (["country", "location", "city"] as const).map((field) =>
    textOrNull(cells.text(field)),
  );
  const written = country ?? place ?? null;
  const whole: ParsedPlace = place ? parsePlace(place) : { city: null, country: null };
  const answer = (written && findAnswer(countries, written)) || (place && findAnswer(countries, place)) || null;
  const ofCity = written || !city ? null : parsePlace(city).country;
  const ofBoth = country && city && mayBeState(country) ? parsePlace(`${city}, ${country}`).country : null;
  const named = ofBoth ?? (country ? parseCountry(country) : whole.country);
  const found = answer ?? named ?? ofCity;
  const isUnsettled = written !== null && found === null && !isOnlinePlace(written);
  const isState = !!country && ofBoth !== null && ofBoth !== parseCountry(country);
  const isOfPlace = country ? isState : whole.isGuess === true;
  return {
    written: isState ? `${city}, ${country}` : (written ?? city),
    isUnsettled,
    isGuess: answer === null && found !== null && (ofCity !== null || isOfPlace || isGuessed(country)),
    place: {
      city: city ?? (place && isOnlinePlace(place) ? null : whole.city),
      country: found ?? (written ? null : (defaults.country ?? null)),
      countryAsWritten: isUnsettled ? written.slice(0, 120) : null,
    },
  };
}

function isGuessed(country: string | null | undefined): boolean {
  return !!country && parsePlace(country).isGuess === true && !countryByExactName(country);
}

/** A city that one of the two does not name speaks against nothing. */
export function isSameCity(one: string | null, other: string | null): boolean {
  return !one || !other || searchText(one) === searchText(other);
}
