import { FilterBar, FilterPeriod, FilterSearch, FilterSelect } from "@/app/_ui/filter-bar";
import { stateWords } from "@/app/_ui/state-mark";
import type { ActivityFilter } from "@/lib/activities/filter";
import type { Catalogue } from "@/lib/catalogue/get";
import { today } from "@/lib/core/clock";
import type { Viewer } from "@/lib/core/viewer";
import { countryOptions } from "@/lib/countries/names";
import { getMember } from "@/lib/members/get";

type ActivityFiltersProps = { viewer: Viewer; filter: ActivityFilter; catalogue: Catalogue };

/** Every filter of the list; those that only links from elsewhere set show once they are set, to be dropped. */
export async function ActivityFilters({ viewer, filter, catalogue }: ActivityFiltersProps) {
  const { programs, principles, activityTypes } = catalogue;
  const goals = programs.flatMap((program) =>
    program.goals.map((goal) => ({ value: goal.key, label: `${goal.name} (${program.shortName})` })),
  );
  const named = (rows: { key: string; name: string }[]) => rows.map(({ key, name }) => ({ value: key, label: name }));
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
    <FilterBar>
      <FilterSearch label="Search title and description" placeholder="Search activities" />
      <FilterPeriod today={today(viewer.timeZone)} label="Any time" />
      <FilterSelect param="state" label="Any state" options={states} isMultiple />
      <FilterSelect param="type" label="Any type" options={named(activityTypes)} isMultiple />
      <FilterSelect param="program" label="Any program" options={named(programs)} isMultiple />
      <FilterSelect param="goal" label="Any goal" options={goals} isMultiple />
      <FilterSelect param="principle" label="Any principle" options={named(principles)} isMultiple />
      <FilterSelect param="country" label="Any country" options={countryOptions()} isMultiple />
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
