import { notFound } from "next/navigation";
import { auditRows } from "@/lib/audit/entries/queries";
import { auditFilterOf } from "@/lib/audit/schema";
import { csvOf, download } from "@/lib/csv";
import { currentViewer } from "@/lib/current-viewer";

/** The entries that the filter names as CSV, newest first, at most 20,000. */
export async function GET(request: Request): Promise<Response> {
  const viewer = await currentViewer();
  if (!viewer.isAdministrator) notFound();
  const { heads, rows } = await auditRows(viewer, auditFilterOf(Object.fromEntries(new URL(request.url).searchParams)));
  return download("audit.csv", "text/csv", csvOf(heads, rows));
}
