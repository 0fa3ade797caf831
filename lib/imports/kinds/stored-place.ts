import { countryName } from "@/lib/countries/names";
import type { Place } from "../infer/places";
import { type StoredValues, stored } from "./stored";

/** A place as it will be saved, for whichever columns told it: a country that was not found stays as it is written. */
export function placeStored({ city, country, countryAsWritten }: Place): StoredValues {
  const known = country ? countryName(country) : countryAsWritten;
  return {
    city: stored(city),
    country: stored(known),
    location: stored([city, known].filter(Boolean).join(", ")),
  };
}
