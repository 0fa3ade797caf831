import type { Metadata } from "next";
import { today } from "@/lib/core/clock";
import { requireViewer } from "@/lib/core/current-viewer";
import { countryName } from "@/lib/countries/names";
import { isLeadOfTerm } from "@/lib/groups/leads/ending";
import { listEndableLeads } from "@/lib/groups/leads/list";
import { countTerms, listTerms, type TermRow } from "@/lib/terms/list";
import { readTermFilter, type TermFilter } from "@/lib/terms/schema";
import { ListFilter } from "../../_filters/list-filter";
import { TermText } from "../../_members/term-text";
import { endsWithinOptions } from "../../_terms/ends-within";
import { stepTermOf } from "../../_terms/step-term";
import { TermButton } from "../../_terms/term-button";
import { TermSteps } from "../../_terms/term-steps";
import type { DataColumn, DataRow } from "../../_ui/data-rows";
import { DataTable } from "../../_ui/data-table";
import { Day } from "../../_ui/day";
import { Empty, FilteredEmpty } from "../../_ui/empty";
import { FilterBar, FilterSearch, FilterSelect } from "../../_ui/filter-bar";
import { formatNumber, plural } from "../../_ui/format";
import { TextLink } from "../../_ui/links";
import { Page } from "../../_ui/page";
import { PageHeader } from "../../_ui/page-header";
import { Pager } from "../../_ui/pager";
import { Text } from "../../_ui/plain/text";
import { ProgramMark } from "../../_ui/program-mark";
import { RowName } from "../../_ui/row-cells";
import { type Params, withParams } from "../../_ui/search-params";
import { SavedViews } from "../../_views/saved-views";
import { stateOptions } from "./options";
import { TermsTable } from "./terms-table";

export const metadata: Metadata = { title: "Terms" };

const path = "/admin/terms";
const columns: DataColumn[] = [
  { key: "name", label: "Name", sortKey: "name", phone: "lead" },
  { key: "program", label: "Program", phone: "detail" },
  { key: "detail", label: "Detail", phone: "hide" },
  { key: "country", label: "Country", phone: "hide" },
  { key: "starts", label: "First day", sortKey: "starts", phone: "hide" },
  { key: "ends", label: "Last day", sortKey: "ends", phone: "detail" },
  { key: "state", label: "Term", phone: "aside" },
  { key: "steps", label: "", phone: "aside" },
];

/** Every term, with what ends soon and what is in grace one filter away. */
export default async function AdminTermsPage({ searchParams }: { searchParams: Promise<Params> }) {
  const params = await searchParams;
  const viewer = await requireViewer("administrator", withParams(path, params, {}));
  const filter = readTermFilter(params);
  const after = typeof params.after === "string" ? params.after : null;
  const { rows, next } = await listTerms(viewer, filter, { after });
  const total = await countTerms(viewer, filter);
  const leads = await listEndableLeads(viewer, [...new Set(rows.map((row) => row.memberId))]);
  const day = today(viewer.timeZone);
  const soon = await countTerms(viewer, { state: ["grace"] });
  const changeable = rows.map((row) => ({
    term: stepTermOf(row, leads.filter(isLeadOfTerm(row))),
    label: labelOf(row),
  }));
  const isFiltered = Object.keys(filter).some((name) => name !== "sort");
  return (
    <Page>
      <PageHeader
        title={isFiltered ? foundWords(filter, total) : soon > 0 ? `${plural(soon, "term")} in grace` : "Terms"}
        count={isFiltered ? undefined : formatNumber(total)}
        context={
          soon > 0 && !isInGrace(filter) ? (
            <TextLink href={`${path}?state=grace`}>See those in grace</TextLink>
          ) : undefined
        }
      />
      <FilterBar
        search={<FilterSearch label="Name, email, handle" />}
        found={plural(total, "term")}
        aside={<SavedViews path={path} params={params} />}
      >
        <ListFilter
          viewer={viewer}
          param="program"
          label="Program"
          isMultiple
          source="short programs"
          values={filter.program}
        />
        <FilterSelect param="state" label="State" isMultiple options={stateOptions} />
        <FilterSelect param="ends" label="Ending soon" options={endsWithinOptions} />
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
        <TermsTable params={params} total={total} today={day}>
          <TermSteps terms={changeable} today={day}>
            <DataTable
              caption="Terms"
              columns={columns}
              rows={rows.map(termRow)}
              path={path}
              params={params}
              sort={filter.sort ?? "name"}
              isSelectable
            />
          </TermSteps>
        </TermsTable>
      ) : isFiltered ? (
        <FilteredEmpty title="No term matches all these filters" path={path} params={params} />
      ) : (
        <Empty title="No terms yet" action={{ href: "/admin/members", label: "Choose a member" }}>
          You grant a term on a member’s page, or import it from a file.
        </Empty>
      )}
      <Pager path={path} params={params} next={next} />
    </Page>
  );
}

const isInGrace = ({ state }: TermFilter) => state?.length === 1 && state[0] === "grace";

/** What the filter finds; where it asks for those in grace, that is the news. */
function foundWords(filter: TermFilter, total: number): string {
  if (total === 0) return "No terms found";
  return `${plural(total, "term")} ${isInGrace(filter) ? "in grace" : "found"}`;
}

const labelOf = (row: TermRow) => `${row.name}, ${row.shortName}`;

function termRow(row: TermRow): DataRow {
  return {
    id: row.id,
    label: labelOf(row),
    cells: {
      name: <RowName href={`/admin/members/${row.memberId}`}>{row.name}</RowName>,
      program: <ProgramMark color={row.color} shape={row.shape} name={row.shortName} />,
      detail: (
        <>
          {row.group ?? row.detail}
          {row.level ? (
            <Text size="sm" tone="second">
              {row.level}
            </Text>
          ) : null}
        </>
      ),
      country: row.country ? countryName(row.country) : null,
      starts: <Day day={row.startsOn} />,
      ends: row.endsOn ? <Day day={row.endsOn} /> : <Text tone="second">open</Text>,
      state: <TermText term={row} day={row.today} />,
      steps: <TermButton id={row.id} label={labelOf(row)} />,
    },
  };
}
