import { isManager, type Viewer } from "@/lib/core/viewer";
import { readMemberFilter } from "@/lib/directory/schema";
import { ListFilter } from "../_filters/list-filter";
import { endsWithinOptions } from "../_terms/ends-within";
import { FilterBar, FilterSearch, FilterSelect } from "../_ui/filter-bar";
import type { Params } from "../_ui/search-params";
import { SavedViews } from "../_views/saved-views";

const states = [
  { value: "active", label: "Active" },
  { value: "grace", label: "In grace" },
  { value: "on_hold", label: "On hold" },
  { value: "invited", label: "Invited" },
  { value: "ended", label: "Ended" },
];
const behind = [{ value: "yes", label: "Something required is missing" }];
const activity = [
  { value: "30", label: "Active in 30 days" },
  { value: "90", label: "Active in 90 days" },
  { value: "365", label: "Active in a year" },
  { value: "quiet", label: "Nothing in a year" },
  { value: "never", label: "Nothing yet" },
];
const accounts = [
  { value: "yes", label: "Has an account" },
  { value: "no", label: "No account" },
  { value: "disabled", label: "Disabled account" },
];
const roles = [
  { value: "administrator", label: "Administrators" },
  { value: "manager", label: "Program managers" },
];

type MemberFiltersProps = {
  viewer: Viewer;
  path: string;
  params: Params;
  /** Whether any term says a specialty, and a level. */
  hasDetails: boolean;
  hasLevels: boolean;
  isAdmin?: boolean;
  /** What the list shows now: "38 members". */
  found: string;
};

/** What narrows a list of members, as far as the viewer may ask; the views that they saved stand at its end. */
export function MemberFilters({ viewer, path, params, hasDetails, hasLevels, isAdmin, found }: MemberFiltersProps) {
  const filter = readMemberFilter(params);
  return (
    <FilterBar
      search={<FilterSearch label={isAdmin ? "Name, email, handle" : "Name, handle, city"} />}
      found={found}
      aside={viewer.memberId ? <SavedViews path={path} params={params} /> : undefined}
    >
      <ListFilter
        viewer={viewer}
        param="program"
        label="Program"
        isMultiple
        source="short programs"
        values={filter.program}
      />
      <ListFilter
        viewer={viewer}
        param="country"
        label="Country"
        isMultiple
        source="countries of members"
        values={filter.country}
      />
      <FilterSelect param="state" label="Term" isMultiple options={states} />
      {hasDetails ? (
        <ListFilter
          viewer={viewer}
          param="specialty"
          label="Specialty"
          source="specialties"
          values={filter.specialty}
        />
      ) : null}
      {hasLevels ? (
        <ListFilter viewer={viewer} param="level" label="Level" isMultiple source="levels" values={filter.level} />
      ) : null}
      <FilterSelect param="ends" label="Ends before" options={endsWithinOptions} />
      {isManager(viewer) ? <FilterSelect param="behind" label="Requirements" options={behind} /> : null}
      <FilterSelect param="active" label="Last activity" options={activity} />
      {isAdmin ? <FilterSelect param="account" label="Account" options={accounts} /> : null}
      {isAdmin ? <FilterSelect param="role" label="Role" options={roles} /> : null}
    </FilterBar>
  );
}
