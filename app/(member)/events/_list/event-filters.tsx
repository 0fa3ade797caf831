import { FilterBar, FilterSearch, FilterSelect } from "@/app/_ui/filter-bar";
import { countryName } from "@/lib/countries/names/rules";
import { eventCountries } from "@/lib/events/lists/queries";
import { kindsOfEvent } from "@/lib/events/queries";
import { formatChoices } from "@/lib/events/rules";
import type { Viewer } from "@/lib/viewer";

/** Every filter of the calendar. */
export async function EventFilters({ viewer }: { viewer: Viewer }) {
  const kinds = await kindsOfEvent(viewer, true);
  const countries = (await eventCountries(viewer)).map((code) => ({ value: code, label: countryName(code) }));
  return (
    <FilterBar>
      <FilterSearch label="Title" />
      <FilterSelect param="country" label="Country" isMultiple options={countries} />
      <FilterSelect
        param="kind"
        label="Kind"
        isMultiple
        options={kinds.map(({ key, name }) => ({ value: key, label: name }))}
      />
      <FilterSelect param="format" label="In person or online" isMultiple options={formatChoices} />
    </FilterBar>
  );
}
