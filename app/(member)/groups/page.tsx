import type { Metadata } from "next";
import { loadFilterOptions } from "@/app/_filters/actions";
import { groupStateNames } from "@/app/_groups/state-words";
import { publicMetadata } from "@/app/_sharing/page-metadata";
import { ActiveFilters } from "@/app/_ui/active-filters";
import { WorldMap } from "@/app/_ui/charts/world-map";
import { DataTable } from "@/app/_ui/data-table";
import { Empty, FilteredEmpty } from "@/app/_ui/empty";
import { FilterBar, FilterSearch, FilterSelect } from "@/app/_ui/filter-bar";
import { formatNumber, plural } from "@/app/_ui/format";
import { Icon } from "@/app/_ui/icon";
import { ButtonLink, DownloadLink } from "@/app/_ui/links";
import { PageHeader } from "@/app/_ui/page-header";
import { Pager, rowsOnPage } from "@/app/_ui/pager";
import { type Params, withParams } from "@/app/_ui/search-params";
import { currentViewer } from "@/lib/core/current-viewer";
import { countryName } from "@/lib/countries/names";
import { groupKindsToAdd } from "@/lib/groups/addable-kinds";
import { groupKindChoices } from "@/lib/groups/kinds";
import { groupListPage } from "@/lib/groups/list";
import { readGroupFilter } from "@/lib/groups/schema";
import { groupStates } from "@/lib/groups/status";
import { ManagedGroups } from "./_list/managed-groups";
import { columns, mapKinds, rowOf } from "./_list/rows";
import { loadGroupMap } from "./actions";
import classes from "./groups.module.css";

export function generateMetadata(): Promise<Metadata> {
  return publicMetadata({
    title: "Groups",
    description: "User groups, student clubs and partner organisations, by place.",
    path: "/groups",
  });
}

const path = "/groups";

const words = "Name, city or lead";
const kinds = {
  param: "kind",
  label: "Kind",
  options: groupKindChoices.map(({ value, many }) => ({ value, label: many })),
};
const country = { param: "country", label: "Country" };
const states = {
  param: "state",
  label: "State",
  options: groupStates.map((state) => ({ value: state, label: groupStateNames[state] })),
};

/** Every group, as a list and on the map side by side: what the list shows is what the map shows. */
export default async function GroupsPage({ searchParams }: { searchParams: Promise<Params> }) {
  const params = await searchParams;
  const viewer = await currentViewer();
  const filter = readGroupFilter(params);
  const after = typeof params.after === "string" ? params.after : undefined;
  const page = await groupListPage(viewer, filter, { after, limit: rowsOnPage });
  const { groups: shown, next, count, countries } = page;
  const chosen = (filter.country ?? []).map((code) => ({ value: code, label: countryName(code) }));
  const mayAdd = (await groupKindsToAdd(viewer)).length > 0;
  const isFiltered = Object.keys(filter).some((name) => name !== "sort");
  return (
    <div className={classes.split}>
      <div className={classes.list}>
        <PageHeader
          title="Groups"
          context={mayAdd ? <ManagedGroups viewer={viewer} /> : undefined}
          count={`${formatNumber(count)} in ${plural(countries, "country", "countries")}`}
          actions={
            <>
              <DownloadLink
                href={withParams("/groups/export", params, {})}
                leftSection={<Icon name="download" size={16} />}
              >
                Export
              </DownloadLink>
              {mayAdd ? (
                <ButtonLink href="/groups/new" leftSection={<Icon name="plus" size={16} />}>
                  Add group
                </ButtonLink>
              ) : null}
            </>
          }
        />
        <FilterBar search={<FilterSearch label={words} />} found={plural(count, "group")}>
          <FilterSelect {...kinds} isMultiple />
          <FilterSelect
            {...country}
            isMultiple
            options={chosen}
            load={loadFilterOptions.bind(null, "countries of groups")}
          />
          <FilterSelect {...states} isMultiple />
        </FilterBar>
        {shown.length > 0 ? (
          <DataTable
            caption="Groups"
            columns={columns}
            rows={shown.map(rowOf)}
            path={path}
            params={params}
            sort={filter.sort ?? "name"}
          />
        ) : isFiltered ? (
          <FilteredEmpty title="No group matches all these filters" path={path} params={params} />
        ) : (
          <Empty title="No groups yet" action={mayAdd ? { href: "/groups/new", label: "Add a group" } : undefined}>
            A program manager adds the user groups, student clubs and partners of a program, or imports a list of them.
          </Empty>
        )}
        <Pager path={path} params={params} next={next} note={`${plural(shown.length, "group")} on this page`} />
      </div>
      <div className={classes.map}>
        <div className={classes.signs}>
          <ActiveFilters
            label="Filters of the map"
            filters={[{ param: "q", label: words }, kinds, { ...country, options: chosen }, states]}
          />
        </div>
        <div className={classes.world}>
          <WorldMap label="Groups on the world" load={loadGroupMap} kinds={mapKinds} />
        </div>
      </div>
    </div>
  );
}
