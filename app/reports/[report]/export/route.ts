import { notFound } from "next/navigation";
import { csvResponse } from "@/lib/core/csv";
import { requireViewer } from "@/lib/core/current-viewer";
import { Refusal } from "@/lib/core/errors";
import { openReport } from "@/lib/reports/registry";

type Context = { params: Promise<{ report: string }> };

/** One table of a report as CSV, just what is filtered: `?table=coverage`; it names the countries that a manager is limited to. Whoever may not open the report finds nothing here. */
export async function GET(request: Request, context: Context): Promise<Response> {
  const { report: slug } = await context.params;
  const query = new URL(request.url).searchParams;
  const { table: wanted, ...asked } = Object.fromEntries(
    [...query.keys()].map((name) => [name, query.getAll(name).join(",")]),
  );
  const viewer = await requireViewer("manager", `/reports/${slug}`);
  const { tables, period, limitedTo } = await openReport(viewer, slug, asked).catch(orNothing);
  const table = wanted ? tables.find(({ key }) => key === wanted) : tables[0];
  if (!table) notFound();
  const name = `${slug}-${table.key}-${period.from}-to-${period.to}.csv`;
  // Whoever gets the file from a manager of some countries has to know that the others are not in it.
  const [head, cell] = limitedTo ? [["Counted for"], [limitedTo]] : [[], []];
  return csvResponse(
    name,
    [...table.columns.map(({ label }) => label), ...head],
    table.rows.map((row) => [...table.columns.map(({ key }) => row[key]), ...cell]),
  );
}

function orNothing(error: unknown): never {
  if (error instanceof Refusal && error.code === "missing") notFound();
  throw error;
}
