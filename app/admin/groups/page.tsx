import type { Metadata } from "next";
import { requireViewer } from "@/lib/core/current-viewer";
import { countryName } from "@/lib/countries/names";
import { groupKindsToAdd } from "@/lib/groups/addable-kinds";
import { findDuplicateGroups } from "@/lib/groups/duplicates/find";
import { groupKindChoices } from "@/lib/groups/kinds";
import { listManagedGroups } from "@/lib/groups/list-managed";
import { readManagedGroupFilter } from "@/lib/groups/schema";
import { groupStates, isGroupWithoutLead } from "@/lib/groups/status";
import { groupStateNames } from "../../_groups/state-words";
import { DataTable } from "../../_ui/data-table";
import { Empty, FilteredEmpty } from "../../_ui/empty";
import { FilterBar, FilterSearch, FilterSelect } from "../../_ui/filter-bar";
import { formatNumber, plural } from "../../_ui/format";
import { Icon } from "../../_ui/icon";
import { ButtonLink, DownloadLink, TextLink } from "../../_ui/links";
import { Page } from "../../_ui/page";
import { PageHeader } from "../../_ui/page-header";
import { Pager } from "../../_ui/pager";
import { type Params, withParams } from "../../_ui/search-params";
import { GroupsTable } from "./groups-table";
import { columns, managedRow } from "./rows";

export const metadata: Metadata = { title: "Groups" };

const path = "/admin/groups";
const pageOf = 50;
const states = groupStates.map((value) => ({ value, label: groupStateNames[value] }));

/** The groups that the viewer manages, an administrator all: which lack a lead, which are quiet, which may be the same. */
export default async function AdminGroupsPage({ searchParams }: { searchParams: Promise<Params> }) {
  const params = await searchParams;
  const viewer = await requireViewer("manager", withParams(path, params, {}));
  const filter = readManagedGroupFilter(params);
  const all = await listManagedGroups(viewer, {});
  const found = Object.keys(filter).length > 0 ? await listManagedGroups(viewer, filter) : all;
  const duplicates = await findDuplicateGroups(viewer);
  const mayAdd = (await groupKindsToAdd(viewer)).length > 0;
  const leadless = all.filter(isGroupWithoutLead).length;
  const from = Math.max(0, found.findIndex(({ slug }) => slug === params.after) + 1);
  const shown = found.slice(from, from + pageOf);
  const next = found.length > from + pageOf ? (shown.at(-1)?.slug ?? null) : null;
  const countries = [...new Set(all.flatMap(({ country }) => country ?? []))]
    .map((value) => ({ value, label: countryName(value) }))
    .sort((one, other) => one.label.localeCompare(other.label, "en"));
  const count = found.length === all.length ? formatNumber(all.length) : `${found.length} of ${all.length}`;
  return (
    <Page>
      <PageHeader
        title={leadless > 0 ? `${plural(leadless, "group has", "groups have")} no lead` : "Groups"}
        count={count}
        context={
          duplicates.length > 0 ? (
            <TextLink href={`${path}/merge`}>{plural(duplicates.length, "pair")} may be the same</TextLink>
          ) : undefined
        }
        actions={
          <>
            <ButtonLink href={`${path}/merge`} variant="default" leftSection={<Icon name="groups" size={16} />}>
              Merge
            </ButtonLink>
            <DownloadLink
              href={withParams(`${path}/export`, params, {})}
              leftSection={<Icon name="download" size={16} />}
            >
              Export these
            </DownloadLink>
            {mayAdd ? (
              <ButtonLink href="/groups/new" leftSection={<Icon name="plus" size={16} />}>
                Add group
              </ButtonLink>
            ) : null}
          </>
        }
      />
      <FilterBar search={<FilterSearch label="Name, city or lead" />} found={plural(shown.length, "group")}>
        <FilterSelect param="leads" label="Leads" options={[{ value: "none", label: "No lead" }]} />
        <FilterSelect param="state" label="State" isMultiple options={states} />
        <FilterSelect
          param="kind"
          label="Kind"
          isMultiple
          options={groupKindChoices.map(({ value, many }) => ({ value, label: many }))}
        />
        <FilterSelect param="country" label="Country" isMultiple options={countries} />
      </FilterBar>
      {shown.length > 0 ? (
        <GroupsTable>
          <DataTable
            caption="Groups"
            columns={columns}
            rows={shown.map(managedRow)}
            path={path}
            params={params}
            sort={filter.sort ?? "name"}
            isSelectable
          />
        </GroupsTable>
      ) : all.length > 0 ? (
        <FilteredEmpty title="No group matches all these filters" path={path} params={params} />
      ) : (
        <Empty
          title="You manage no group yet"
          action={mayAdd ? { href: "/groups/new", label: "Add a group" } : undefined}
        >
          Groups belong to the program of their kind: those of yours are listed here once they are in the directory.
        </Empty>
      )}
      <Pager
        path={path}
        params={params}
        next={next}
        note={shown.length > 0 ? `${plural(shown.length, "group")} on this page` : undefined}
      />
    </Page>
  );
}
