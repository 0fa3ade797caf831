import { currentCatalogue } from "@/lib/catalogue/get";
import { manages, type Viewer } from "@/lib/core/viewer";
import { countryOptions } from "@/lib/countries/names";
import { levelsInOrder } from "@/lib/cycles/levels";

/** The programs for which the viewer can plan a cycle, with their levels, and the countries. */
export async function cycleChoices(viewer: Viewer) {
  const { programs } = await currentCatalogue();
  const own = programs.filter(({ key }) => manages(viewer, key));
  const levels: Record<string, string[]> = {};
  for (const { key } of own) levels[key] = await levelsInOrder(viewer, key);
  const scopes = viewer.manages.map(({ countries }) => countries);
  const isEverywhere = viewer.isAdministrator || scopes.some((countries) => countries === null);
  const codes = scopes.flatMap((countries) => countries ?? []);
  return {
    programs: own.map(({ key, name }) => ({ value: key, label: name })),
    levels,
    countries: countryOptions().filter(({ value }) => isEverywhere || codes.includes(value)),
    /** Of who manages some countries alone: all of them. */
    ownCountries: isEverywhere ? [] : [...new Set(codes)],
  };
}
