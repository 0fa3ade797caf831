import type { Viewer } from "@/lib/core/viewer";
import { listInWords } from "@/lib/core/words";
import { countryName } from "./names";

/** "Germany and Poland": the countries that the viewer manages a program in; null where it is all of them. */
export function managedCountryNames(viewer: Viewer, programKey: string): string | null {
  if (viewer.isAdministrator) return null;
  const countries = viewer.manages.find((scope) => scope.programKey === programKey)?.countries;
  return countries ? listInWords(countries.map(countryName).sort()) : null;
}
