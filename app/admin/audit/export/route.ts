import { notFound } from "next/navigation";
import { auditCsvRows } from "@/lib/audit/csv-export";
import { auditFilterOf } from "@/lib/audit/schema";
import { csvResponse } from "@/lib/core/csv";
import { currentViewer } from "@/lib/core/current-viewer";

/** The entries that the filter names as CSV, newest first, at most 20,000. */
export async function GET(request: Request): Promise<Response> {
  const viewer = await currentViewer();
  if (!viewer.isAdministrator) notFound();
  const { heads, rows } = await auditCsvRows(
    viewer,
    auditFilterOf(Object.fromEntries(new URL(request.url).searchParams)),
  );
  return csvResponse("audit.csv", heads, rows);
}
