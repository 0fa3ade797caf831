import "server-only";
import countries from "i18n-iso-countries";
import english from "i18n-iso-countries/langs/en.json";

countries.registerLocale(english);

/** The usual English name of an ISO code; the code itself where it is not known. */
export function countryName(code: string): string {
  return countries.getName(code, "en", { select: "alias" }) ?? code;
}

export function everyCountry(): { value: string; label: string }[] {
  return Object.entries(countries.getNames("en", { select: "alias" }))
    .map(([value, label]) => ({ value, label }))
    .sort((one, other) => one.label.localeCompare(other.label, "en"));
}
