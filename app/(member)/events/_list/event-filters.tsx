import { FilterBar, FilterSearch, FilterSelect } from "@/app/_ui/filter-bar";
import { eventKindOptions } from "@/lib/catalogue/event-kinds";
import type { Viewer } from "@/lib/core/viewer";
import { countryName } from "@/lib/countries/names";
import type { EventFilter } from "@/lib/events/filter";
import { eventFormatChoices } from "@/lib/events/formats";
import { eventCountries } from "@/lib/events/list";
import { findGroup } from "@/lib/groups/get";

const mostNamed = 5;

type EventFiltersProps = { viewer: Viewer; filter: EventFilter; isPast: boolean };

/**
 * Every filter of the calendar; the group, which only links from elsewhere set, shows once it is set, to be dropped. Among what is
 * past, what was cancelled shows only when asked for.
 */
export async function EventFilters({ viewer, filter, isPast }: EventFiltersProps) {
  const kinds = await eventKindOptions(viewer, true);
  const countries = (await eventCountries(viewer)).map((code) => ({ value: code, label: countryName(code) }));
  countries.sort((one, other) => one.label.localeCompare(other.label, "en"));
  const groups = await Promise.all(
    (filter.group ?? [])
      .slice(0, mostNamed)
      .map(async (slug) => ({ value: slug, label: (await findGroup(viewer, slug))?.name ?? slug })),
  );
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
      <FilterSelect param="format" label="In person or online" isMultiple options={eventFormatChoices} />
      {isPast ? (
        <FilterSelect
          param="cancelled"
          label="Cancelled"
          options={[{ value: "shown", label: "Include cancelled events" }]}
        />
      ) : null}
      {groups.length > 0 ? <FilterSelect param="group" label="Group" isMultiple options={groups} /> : null}
    </FilterBar>
  );
}
