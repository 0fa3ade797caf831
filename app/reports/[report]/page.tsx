import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { requireViewer } from "@/lib/core/current-viewer";
import { Refusal } from "@/lib/core/errors";
import type { OpenReport, ReportQuery } from "@/lib/core/report";
import type { Viewer } from "@/lib/core/viewer";
import { openReport } from "@/lib/reports/registry";
import { FilterBar } from "../../_ui/filter-bar";
import { formatDays, formatInstant, plural } from "../../_ui/format";
import { Page } from "../../_ui/page";
import { PageHeader } from "../../_ui/page-header";
import { Text } from "../../_ui/plain/text";
import { withParams } from "../../_ui/search-params";
import { Charts } from "./charts";
import { Controls } from "./controls";
import { Figures } from "./figures";
import classes from "./report.module.css";
import { ReportActions } from "./report-actions";

type Props = { params: Promise<{ report: string }>; searchParams: Promise<ReportQuery> };

export const metadata: Metadata = { title: "Report" };

/** Any report of the registry. Managers over their programs and countries, administrators over all; for others it is not there. */
export default async function ReportPage({ params, searchParams }: Props) {
  const { report: slug } = await params;
  const asked = await searchParams;
  const viewer = await requireViewer("manager", withParams(`/reports/${slug}`, asked, {}));
  const report = await opened(viewer, slug, asked);
  const asOf = `${formatInstant(report.asOf, viewer.timeZone)}${viewer.timeZone === "UTC" ? " UTC" : ""}`;
  const exports = report.tables.map(({ key, title }) => ({
    title,
    href: withParams(`/reports/${slug}/export`, asked, { table: key }),
  }));
  const searches = report.controls.filter(({ kind }) => kind === "search");
  const rows = searches.length > 0 ? report.tables[0]?.rows : undefined;
  return (
    <Page>
      <PageHeader
        title={report.question}
        context={report.limitedTo ? `Your countries: ${report.limitedTo}. Nothing else is counted here.` : undefined}
        actions={
          <>
            <Text as="span" size="sm" tone="second">
              As of {asOf}
            </Text>
            <ReportActions exports={exports} />
          </>
        }
      />
      <FilterBar
        search={<Controls controls={searches} />}
        found={rows ? plural(rows.length, "row") : undefined}
        others={searches.flatMap((control) => ("param" in control ? control.param : []))}
      >
        <Controls controls={report.controls.filter(({ kind }) => kind !== "search")} />
      </FilterBar>
      <p className={classes.printed}>
        {formatDays(report.period.from, report.period.to)}, as of {asOf}
        {report.limitedTo ? `, for ${report.limitedTo}` : ""}
      </p>
      <Figures figures={report.figures} period={report.period} limitedTo={report.limitedTo} />
      <Charts report={report} asked={asked} />
    </Page>
  );
}

async function opened(viewer: Viewer, slug: string, asked: ReportQuery): Promise<OpenReport> {
  try {
    return await openReport(viewer, slug, asked);
  } catch (error) {
    if (error instanceof Refusal && error.code === "missing") notFound();
    throw error;
  }
}
