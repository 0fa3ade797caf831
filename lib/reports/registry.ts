import { notFoundError } from "@/lib/core/errors";
import type { OpenReport, Report, ReportQuery } from "@/lib/core/report";
import type { Viewer } from "@/lib/core/viewer";
import { membersReport } from "./members";
import { programReport } from "./program";
import { termsReport } from "./terms";
import "server-only";
import type { z } from "zod";

/** One line a report: its page, filter, CSV, API and access checks follow. */
const reports: readonly Report[] = [programReport, membersReport, termsReport];

/** What any of them may be asked: each takes its own filter, and refuses that of another. */
export const everyReportFilter: Record<string, z.ZodType<ReportQuery[string]>> = Object.assign(
  {},
  ...reports.map(({ filter }) => filter.shape),
);

/** The reports that the viewer may open: managers over their programs and countries, administrators over all. */
export function reportsFor(viewer: Viewer): readonly Report[] {
  return reports.filter((report) => report.allow(viewer));
}

/** Refuses as missing what the viewer may not open. */
export function findReport(viewer: Viewer, slug: string): Report {
  const found = reportsFor(viewer).find((report) => report.slug === slug);
  if (!found) throw notFoundError("report");
  return found;
}

/** One report with the filter that an address asks for; refuses as missing what the viewer may not open. */
export async function openReport(viewer: Viewer, slug: string, asked: ReportQuery): Promise<OpenReport> {
  return findReport(viewer, slug).open(viewer, asked);
}
