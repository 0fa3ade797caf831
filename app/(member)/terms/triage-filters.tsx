import { ListFilter } from "@/app/_filters/list-filter";
import { endsWithinOptions } from "@/app/_terms/ends-within";
import { FilterBar, FilterSearch, FilterSelect } from "@/app/_ui/filter-bar";
import { plural } from "@/app/_ui/format";
import type { Params } from "@/app/_ui/search-params";
import { SavedViews } from "@/app/_views/saved-views";
import type { SignedInViewer } from "@/lib/core/viewer";
import type { triageOptions } from "@/lib/triage/page";
import type { TriageFilter } from "@/lib/triage/schema";

type Options = Awaited<ReturnType<typeof triageOptions>>;

type FiltersProps = { viewer: SignedInViewer; filter: TriageFilter; params: Params; total: number; options: Options };

/** What of the terms is shown, kept in the address. */
export function TriageFilters({ viewer, filter, params, total, options: { levels, assignees } }: FiltersProps) {
  return (
    <FilterBar
      search={<FilterSearch label="Name, email, handle" />}
      found={plural(total, "term")}
      aside={<SavedViews path="/terms" params={params} />}
    >
      <ListFilter
        viewer={viewer}
        param="program"
        label="Program"
        isMultiple
        source="short programs"
        values={filter.program}
      />
      {levels.length > 0 ? (
        <FilterSelect
          param="level"
          label="Level"
          isMultiple
          options={[...levels.map((level) => ({ value: level, label: level })), { value: "none", label: "No level" }]}
        />
      ) : null}
      <FilterSelect param="ends" label="Ends before" options={endsWithinOptions} />
      <FilterSelect
        param="behind"
        label="Requirements"
        options={[
          { value: "yes", label: "Something required is missing" },
          { value: "no", label: "Nothing required is missing" },
          { value: "nothing", label: "Nothing is required" },
        ]}
      />
      <FilterSelect param="fact" label="Facts" isMultiple options={factOptions} />
      <FilterSelect param="task" label="Task" isMultiple options={taskOptions(viewer, assignees)} />
      <ListFilter
        viewer={viewer}
        param="country"
        label="Country"
        isMultiple
        source="countries"
        values={filter.country}
      />
    </FilterBar>
  );
}

const factOptions = [
  { value: "ended", label: "A fact ended" },
  { value: "ending", label: "A fact ends soon" },
  { value: "missing", label: "A fact is missing" },
];

function taskOptions(viewer: SignedInViewer, assignees: Options["assignees"]) {
  const others = assignees.filter(({ id }) => id !== viewer.memberId);
  return [
    { value: "me", label: "Assigned to me" },
    ...others.map(({ id, name }) => ({ value: id, label: `Assigned to ${name}` })),
    { value: "none", label: "No open task" },
  ];
}
