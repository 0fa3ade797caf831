import type { Metadata } from "next";
import { DataTable } from "@/app/_ui/data-table";
import { Empty, FilteredEmpty } from "@/app/_ui/empty";
import { formatNumber, plural } from "@/app/_ui/format";
import { Icon } from "@/app/_ui/icon";
import { ButtonLink, DownloadLink } from "@/app/_ui/links";
import { Page } from "@/app/_ui/page";
import { PageHeader } from "@/app/_ui/page-header";
import { Pager } from "@/app/_ui/pager";
import { type Params, withParams } from "@/app/_ui/search-params";
import { today } from "@/lib/core/clock";
import { requireViewer } from "@/lib/core/current-viewer";
import type { Viewer } from "@/lib/core/viewer";
import { mostUrgentFirst, type TermAttention } from "@/lib/triage/attention";
import { countByAttention } from "@/lib/triage/count";
import { firstOfEachGroup, listTermsByAttention, type TriageRow } from "@/lib/triage/list";
import { besideTerms, triageOptions } from "@/lib/triage/page";
import { readTriageFilter, type TriageFilter } from "@/lib/triage/schema";
import classes from "./triage.module.css";
import { TriageFilters } from "./triage-filters";
import { GroupHeading, triageColumns, triageRow } from "./triage-rows";
import { TriageTable } from "./triage-table";
import { TriageTabs } from "./triage-tabs";

export const metadata: Metadata = { title: "Terms" };

const path = "/terms";

/** How many rows of each group are shown before one asks for all of them. */
const atFirst = 8;

/** For managers: every term that is served today, the ones that need somebody first, with the reason in words. */
export default async function TermsPage({ searchParams }: { searchParams: Promise<Params> }) {
  const params = await searchParams;
  const viewer = await requireViewer("manager", withParams(path, params, {}));
  const filter = readTriageFilter(params);
  const counts = await countByAttention(viewer, filter);
  const all = mostUrgentFirst.reduce((sum, one) => sum + counts[one], 0);
  const asked: readonly TermAttention[] = filter.attention ?? mostUrgentFirst;
  const total = asked.reduce((sum, one) => sum + counts[one], 0);
  const { groups, next } = total > 0 ? await groupsOf(viewer, { filter, counts, after: params.after }) : nothing;
  const day = today(viewer.timeZone);
  const shown = groups.flatMap(({ rows: own }) => own.map(({ memberId }) => memberId));
  const { tasks, answers, wroteOn } = await besideTerms(viewer, shown);
  const options = await triageOptions(viewer);
  const rows = groups.flatMap(({ attention, rows: own }) =>
    own.map((row, at) =>
      triageRow(row, {
        today: day,
        task: tasks.get(`${row.memberId} ${row.programKey}`),
        answer: answers.get(`${row.memberId} ${row.programKey}`),
        wroteOn: wroteOn.get(`${row.memberId} ${row.programKey}`),
        heading:
          attention && at === 0 ? (
            <GroupHeading
              attention={attention}
              count={counts[attention]}
              href={counts[attention] > own.length ? withParams(path, params, { attention }) : null}
            />
          ) : undefined,
      }),
    ),
  );
  const isFiltered = Object.keys(filter).some((name) => name !== "sort" && name !== "attention");
  return (
    <Page>
      <PageHeader
        title={headline(counts.needs_call, all)}
        count={all > 0 ? `of ${plural(all, "term")}` : undefined}
        actions={
          <>
            <DownloadLink
              href={withParams("/terms/export", params, {})}
              leftSection={<Icon name="download" size={16} />}
            >
              Export these
            </DownloadLink>
            <DownloadLink href={withParams("/terms/facts/export", params, {})}>Export their facts</DownloadLink>
            <ButtonLink href="/cycles" variant="default">
              Renewal cycles
            </ButtonLink>
          </>
        }
      />
      <TriageTabs
        params={params}
        counts={counts}
        tasks={options.ownTasks}
        chosen={filter.attention?.length === 1 ? (filter.attention[0] ?? null) : null}
      />
      <TriageFilters viewer={viewer} filter={filter} params={params} total={total} options={options} />
      {rows.length > 0 ? (
        <TriageTable params={params} total={total} today={day}>
          <DataTable
            caption="Terms"
            columns={triageColumns}
            rows={rows}
            path={path}
            params={params}
            sort={filter.sort}
            isSelectable
          />
        </TriageTable>
      ) : isFiltered || filter.attention ? (
        <FilteredEmpty title="No term matches all these filters" path={path} params={params} />
      ) : (
        <Empty title="No term is served today" action={{ href: "/members", label: "Choose a member" }}>
          Terms are granted on the page of a member.
        </Empty>
      )}
      <p className={classes.legend}>
        <span>
          <i data-is="pace" aria-hidden="true" /> even pace on this day
        </span>
        <span>
          <i data-is="waits" aria-hidden="true" /> waits for review
        </span>
        <span>
          {formatNumber(rows.length)} of {formatNumber(total)} shown, the longest quiet first
        </span>
      </p>
      <Pager path={path} params={params} next={next} />
    </Page>
  );
}

function headline(needsCall: number, all: number): string {
  if (all === 0) return "Terms";
  return needsCall === 0 ? "Nobody needs a call" : `${plural(needsCall, "member needs", "members need")} a call`;
}

type Group = { attention: TermAttention | null; rows: TriageRow[] };

const nothing: { groups: Group[]; next: null } = { groups: [], next: null };

type Asked = { filter: TriageFilter; counts: Record<TermAttention, number>; after: Params[string] };

/** The first of each group that has any; a page of rows where one group or another order is asked for. */
async function groupsOf(viewer: Viewer, { filter, counts, after }: Asked) {
  const isOneList = filter.attention !== undefined || (filter.sort !== undefined && filter.sort !== "urgency");
  if (isOneList) {
    const { rows, next } = await listTermsByAttention(viewer, filter, {
      after: typeof after === "string" ? after : null,
    });
    return { groups: [{ attention: null, rows }] as Group[], next };
  }
  const of = mostUrgentFirst.filter((one) => counts[one] > 0);
  const first = await firstOfEachGroup(viewer, filter, { of, size: atFirst });
  const groups: Group[] = of.map((attention) => ({ attention, rows: first[attention] ?? [] }));
  return { groups, next: null };
}
