import "server-only";
import { missing } from "../errors";
import type { Asked, OpenReport, Report } from "../report";
import type { Viewer } from "../viewer";
import { membersReport } from "./members";
import { programReport } from "./program";

/** One line a report: its page, filter, CSV, API and access checks follow. */
const registry: readonly Report[] = [programReport, membersReport];

/** The reports that the viewer may open: managers over their programs and countries, administrators over all. */
export function reportsFor(viewer: Viewer): readonly Report[] {
  return registry.filter((report) => report.allow(viewer));
}

/** One report with the filter that an address asks for; refuses as missing what the viewer may not open. */
export async function openReport(viewer: Viewer, slug: string, asked: Asked): Promise<OpenReport> {
  const found = reportsFor(viewer).find((report) => report.slug === slug);
  if (!found) throw missing("report");
  return found.open(viewer, asked);
}
