import { parse } from "@/lib/core/command";
import type { ReportQuery } from "@/lib/core/report";
import type { Viewer } from "@/lib/core/viewer";
import { everyReportFilter, findReport, reportsFor } from "./registry";
import "server-only";
import { z } from "zod";

/** How a report is asked for through the API: the filter of its page. What another report takes is refused. */
export const reportApiQuery = z.object(everyReportFilter);

/** The reports that the token's member may open. */
export async function reportRecords(viewer: Viewer) {
  return { items: reportsFor(viewer).map(({ slug, title, question }) => ({ slug, title, question })) };
}

/** A report's figures and tables; refuses as missing what the viewer may not open. */
export async function reportRecord(viewer: Viewer, { report, ...filter }: ReportQuery & { report: string }) {
  const found = findReport(viewer, report);
  parse(z.strictObject(found.filter.shape), filter);
  const { question, asOf, period, limitedTo, figures, tables } = await found.open(viewer, filter);
  return { report, question, asOf, period, limitedTo, figures, tables };
}
