import countries from "i18n-iso-countries";
import english from "i18n-iso-countries/langs/en.json";

countries.registerLocale(english);

/** For the server only: a page hands `countryOptions()` to the field as data, so that the names are not in the script. */
export function countryOptions() {
  const names = countries.getNames("en", { select: "alias" });
  return Object.entries(names)
    .map(([value, label]) => ({ value, label }))
    .sort((one, other) => one.label.localeCompare(other.label, "en"));
}

/** English name of an ISO alpha-2 code; the code itself where it is not known. */
export function countryName(code: string) {
  return countries.getName(code, "en", { select: "alias" }) ?? code;
}
