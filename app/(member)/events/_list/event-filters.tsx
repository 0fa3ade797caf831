import { ListFilter } from "@/app/_filters/list-filter";
import { FilterBar, FilterSearch, FilterSelect } from "@/app/_ui/filter-bar";
import type { Viewer } from "@/lib/core/viewer";
import type { EventFilter } from "@/lib/events/filter";
import { eventFormatChoices } from "@/lib/events/formats";
import { findGroup } from "@/lib/groups/get";

const mostNamed = 5;

type EventFiltersProps = { viewer: Viewer; filter: EventFilter; isPast: boolean; found: string };

/**
 * Every filter of the calendar; the group, which only links from elsewhere set, shows once it is set, to be dropped. Among what is
 * past, what was cancelled shows only when asked for.
 */
export async function EventFilters({ viewer, filter, isPast, found }: EventFiltersProps) {
  const groups = await Promise.all(
    (filter.group ?? [])
      .slice(0, mostNamed)
      .map(async (slug) => ({ value: slug, label: (await findGroup(viewer, slug))?.name ?? slug })),
  );
  return (
    <FilterBar search={<FilterSearch label="Title" />} found={found}>
      <ListFilter
        viewer={viewer}
        param="country"
        label="Country"
        isMultiple
        source="countries of events"
        values={filter.country}
      />
      <ListFilter
        viewer={viewer}
        param="program"
        label="Program"
        isMultiple
        source="short programs"
        values={filter.program}
      />
      <ListFilter viewer={viewer} param="kind" label="Kind" isMultiple source="kinds of events" values={filter.kind} />
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
