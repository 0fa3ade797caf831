import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ListFilter } from "@/app/_filters/list-filter";
import type { DataColumn, DataRow } from "@/app/_ui/data-rows";
import { DataTable } from "@/app/_ui/data-table";
import { Day } from "@/app/_ui/day";
import { Empty, FilteredEmpty } from "@/app/_ui/empty";
import { FilterBar, FilterSearch, FilterSelect } from "@/app/_ui/filter-bar";
import { plural } from "@/app/_ui/format";
import { Icon } from "@/app/_ui/icon";
import { DownloadLink, TextLink } from "@/app/_ui/links";
import { Page } from "@/app/_ui/page";
import { PageHeader } from "@/app/_ui/page-header";
import { Pager } from "@/app/_ui/pager";
import { Text } from "@/app/_ui/plain/text";
import { RowName } from "@/app/_ui/row-cells";
import { type Params, withParams } from "@/app/_ui/search-params";

import { addDays, today } from "@/lib/core/clock";
import { requireViewer } from "@/lib/core/current-viewer";
import { countryName } from "@/lib/countries/names";
import { findCycle } from "@/lib/cycles/get";
import { letterKindNames, letterKinds } from "@/lib/cycles/letters/kinds";
import { levelsInOrder } from "@/lib/cycles/levels";
import { readCycleTermFilter } from "@/lib/cycles/schema";
import { cycleStateOn } from "@/lib/cycles/state";
import { type CycleTermRow, cycleTermsMatching, listCycleTerms } from "@/lib/cycles/terms";
import { decidedWords } from "../../words";
import { DecideTable } from "./decide-table";

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Params> };

export const metadata: Metadata = { title: "Terms of the cycle" };

const columns: DataColumn[] = [
  { key: "name", label: "Name", phone: "lead" },
  { key: "level", label: "Level", phone: "detail" },
  { key: "country", label: "Country", phone: "hide" },
  { key: "ends", label: "Last day", phone: "detail" },
  { key: "decision", label: "Decision", phone: "aside" },
];

const states = [
  { value: "undecided", label: "To decide" },
  { value: "no_reason", label: "No reason yet" },
  ...letterKinds.map((kind) => ({ value: kind, label: letterKindNames[kind] })),
];

/** Every term of a cycle, by what was decided, level and country; many are decided at once from here. */
export default async function CycleTermsPage({ params, searchParams }: Props) {
  const { id } = await params;
  const asked = await searchParams;
  const path = `/cycles/${id}/terms`;
  const viewer = await requireViewer("manager", path);
  const cycle = await findCycle(viewer, id);
  if (!cycle) notFound();
  const filter = readCycleTermFilter(asked);
  const after = typeof asked.after === "string" ? asked.after : null;
  const { rows, next } = await listCycleTerms(viewer, cycle, { filter, after });
  const total = (await cycleTermsMatching(viewer, cycle, filter)).length;
  const levels = await levelsInOrder(viewer, cycle.programKey);
  const day = today(viewer.timeZone);
  const isFiltered = Object.keys(filter).length > 0;
  const isOpen = cycleStateOn(cycle, day) !== "planned";
  return (
    <Page>
      <PageHeader
        title={isFiltered ? `${plural(total, "term")} found` : plural(total, "term")}
        context={<TextLink href={`/cycles/${id}`}>{cycle.name}</TextLink>}
        actions={
          <DownloadLink
            href={withParams(`/cycles/${id}/export`, asked, {})}
            leftSection={<Icon name="download" size={16} />}
          >
            Export
          </DownloadLink>
        }
      />
      <FilterBar search={<FilterSearch label="Name" />} found={plural(total, "term")}>
        <FilterSelect param="state" label="Decision" isMultiple options={states} />
        {levels.length > 0 ? (
          <FilterSelect
            param="level"
            label="Level"
            isMultiple
            options={levels.map((level) => ({ value: level, label: level }))}
          />
        ) : null}
        <ListFilter
          viewer={viewer}
          param="country"
          label="Country"
          isMultiple
          source="countries"
          values={filter.country}
        />
      </FilterBar>
      {rows.length > 0 ? (
        <DecideTable
          cycleId={id}
          params={asked}
          total={total}
          levels={levels}
          today={day}
          graceUntil={addDays(cycle.endsTo, 60)}
          isOpen={isOpen}
        >
          <DataTable
            caption="Terms of the cycle"
            columns={columns}
            rows={rows.map((row) => termRow(row, path))}
            path={path}
            params={asked}
            sort=""
            isSelectable={isOpen}
          />
        </DecideTable>
      ) : isFiltered ? (
        <FilteredEmpty title="No term matches all these filters" path={path} params={asked} />
      ) : (
        <Empty title="No term ends in these days">Change the days of the cycle, or the levels and countries.</Empty>
      )}
      <Pager path={path} params={asked} next={next} />
    </Page>
  );
}

function termRow({ id, name, level, country, endsOn, decision }: CycleTermRow, path: string): DataRow {
  return {
    id,
    label: name,
    cells: {
      name: <RowName href={`${path}/${id}`}>{name}</RowName>,
      level,
      country: country ? countryName(country) : null,
      ends: endsOn ? <Day day={endsOn} /> : null,
      decision: decision ? (
        <>
          {decidedWords(decision)}
          {decision.letterState === "held" ? (
            <Text as="span" size="sm" tone="rust">
              {" "}
              no reason yet
            </Text>
          ) : null}
        </>
      ) : (
        <Text as="span" tone="rust" weight={600}>
          to decide
        </Text>
      ),
    },
  };
}
