import { eventKindOptions } from "@/lib/catalogue/event-kinds";
import { currentCatalogue } from "@/lib/catalogue/get";
import type { Viewer } from "@/lib/core/viewer";
import { countryName, countryOptions } from "@/lib/countries/names";
import { isDirectoryOpenTo } from "@/lib/directory/access";
import { directoryCountries } from "@/lib/directory/list";
import { eventCountries } from "@/lib/events/list";
import { groupCountries } from "@/lib/groups/list";
import { levelsOfMembers, specialtiesInUse } from "@/lib/terms/list";
import type { FilterOption } from "../_ui/filter-select";

type Named = { key: string; name: string };
const named = (rows: Named[]): FilterOption[] => rows.map(({ key, name }) => ({ value: key, label: name }));
const countries = (codes: string[]) => codes.map((code) => ({ value: code, label: countryName(code) }));
const byLabel = (options: FilterOption[]) => options.sort((one, other) => one.label.localeCompare(other.label, "en"));

const sources = {
  "activity types": async () => named((await currentCatalogue()).activityTypes),
  programs: async () => named((await currentCatalogue()).programs),
  "short programs": async () =>
    (await currentCatalogue()).programs.map(({ key, shortName }) => ({ value: key, label: shortName })),
  goals: async () =>
    (await currentCatalogue()).programs.flatMap((program) =>
      program.goals.map(({ key, name }) => ({ value: key, label: `${name} (${program.shortName})` })),
    ),
  principles: async () => named((await currentCatalogue()).principles),
  countries: async () => countryOptions(),
  "countries of members": async (viewer: Viewer) => {
    if (!(await isDirectoryOpenTo(viewer))) return [];
    const there = await directoryCountries(viewer);
    return countryOptions().filter(({ value }) => there.includes(value));
  },
  specialties: async (viewer: Viewer) => {
    if (!(await isDirectoryOpenTo(viewer))) return [];
    return (await specialtiesInUse(viewer)).map((detail) => ({ value: detail, label: detail }));
  },
  levels: async (viewer: Viewer) => {
    if (!(await isDirectoryOpenTo(viewer))) return [];
    return (await levelsOfMembers(viewer)).map((level) => ({ value: level, label: level }));
  },
  "kinds of events": async (viewer: Viewer) => named(await eventKindOptions(viewer, true)),
  "countries of events": async (viewer: Viewer) => byLabel(countries(await eventCountries(viewer))),
  "countries of groups": async (viewer: Viewer) => byLabel(countries(await groupCountries(viewer))),
} satisfies Record<string, (viewer: Viewer) => Promise<FilterOption[]>>;

export type FilterSource = keyof typeof sources;

export const isFilterSource = (source: unknown): source is FilterSource =>
  typeof source === "string" && Object.hasOwn(sources, source);

/** All that a filter of a list offers, as far as the viewer may see it. */
export function filterOptions(viewer: Viewer, source: FilterSource): Promise<FilterOption[]> {
  return sources[source](viewer);
}
