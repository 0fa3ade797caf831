import { notFound } from "next/navigation";
import { csvResponse } from "@/lib/core/csv";
import { requireViewer } from "@/lib/core/current-viewer";
import { exampleFiles } from "@/lib/imports/kinds/examples";
import { isImportKind } from "@/lib/imports/schema";

/** A small file of a kind that can be imported as it is. */
export async function GET(_request: Request, { params }: { params: Promise<{ kind: string }> }): Promise<Response> {
  const { kind } = await params;
  await requireViewer("member", "/activities/import");
  if (!isImportKind(kind)) notFound();
  const [heads = [], ...rows] = exampleFiles[kind];
  return csvResponse(`example-${kind}.csv`, heads, rows);
}
