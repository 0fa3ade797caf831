import { ListFilter } from "@/app/_filters/list-filter";
import { FilterBar, FilterPeriod, FilterSearch, FilterSelect } from "@/app/_ui/filter-bar";
import { stateWords } from "@/app/_ui/state-mark";
import type { ActivityFilter } from "@/lib/activities/filter";
import { today } from "@/lib/core/clock";
import { isSignedIn, type Viewer } from "@/lib/core/viewer";
import { getMember } from "@/lib/members/get";

const lists = [
  { param: "type", label: "Any type", source: "activity types" },
  { param: "program", label: "Any program", source: "programs" },
  { param: "goal", label: "Any goal", source: "goals" },
  { param: "principle", label: "Any principle", source: "principles" },
  { param: "country", label: "Any country", source: "countries" },
] as const;

type ActivityFiltersProps = { viewer: Viewer; filter: ActivityFilter; found: string };

/** Every filter of the list; those that only links from elsewhere set show once they are set, to be dropped. */
export async function ActivityFilters({ viewer, filter, found }: ActivityFiltersProps) {
  const states = Object.entries(stateWords).map(([value, label]) => ({ value, label }));
  const other = filter.member && filter.member !== "me" ? filter.member : null;
  const elsewhere = [
    { param: "member", label: "Member", value: other, words: other ? await nameOf(viewer, other) : null },
    { param: "specialty", label: "Specialty", value: filter.specialty, words: filter.specialty },
    { param: "level", label: "Level", value: filter.level, words: filter.level },
    {
      param: "reach",
      label: "Reach",
      value: filter.reach,
      words: filter.reach === "known" ? "Reach known" : "Reach unknown",
    },
  ];
  return (
    <FilterBar
      search={<FilterSearch label="Search title and description" placeholder="Search activities" />}
      found={found}
      others={filter.member === "me" ? ["member"] : undefined}
    >
      <FilterPeriod today={today(viewer.timeZone)} label="Any time" />
      {isSignedIn(viewer) ? <FilterSelect param="state" label="Any state" options={states} isMultiple /> : null}
      {lists.map((list) => (
        <ListFilter key={list.param} viewer={viewer} values={filter[list.param]} isMultiple {...list} />
      ))}
      {elsewhere.map(({ param, label, value, words }) =>
        value ? (
          <FilterSelect key={param} param={param} label={label} options={[{ value, label: words ?? value }]} />
        ) : null,
      )}
    </FilterBar>
  );
}

async function nameOf(viewer: Viewer, slug: string): Promise<string | null> {
  return getMember(viewer, slug).then(
    (member) => member.name,
    () => null,
  );
}
