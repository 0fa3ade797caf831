import countries from "i18n-iso-countries";
import english from "i18n-iso-countries/langs/en.json";

countries.registerLocale(english);

/** The library's short names, but for these, which people look for otherwise. */
const ownNames: Record<string, string> = {
  BN: "Brunei",
  CD: "Congo, Democratic Republic",
  CG: "Congo, Republic",
  FK: "Falkland Islands",
  GB: "United Kingdom",
  KP: "North Korea",
  KR: "South Korea",
  LA: "Laos",
  MD: "Moldova",
  SY: "Syria",
  TR: "Türkiye",
  VA: "Vatican City",
};

/** For the server only: a page hands `countryOptions()` to the field as data, so that the names are not in the script. */
export function countryOptions() {
  const names = countries.getNames("en", { select: "alias" });
  return Object.entries(names)
    .map(([value, label]) => ({ value, label: ownNames[value] ?? label }))
    .sort((one, other) => one.label.localeCompare(other.label, "en"));
}

type Place = { city?: string | null; country?: string | null; countryAsWritten?: string | null };

/** "Santiago, Chile", as far as it is known; a country that nobody settled yet as it was written. */
export function placeLabel({ city, country, countryAsWritten }: Place): string {
  return [city, country ? countryName(country) : countryAsWritten].filter(Boolean).join(", ");
}

/** English name of an ISO alpha-2 code; the code itself where it is not known. */
export function countryName(code: string): string {
  return ownNames[code] ?? countries.getName(code, "en", { select: "alias" }) ?? code;
}
