import { notFound } from "next/navigation";
import { isMissing, reportOf } from "@/app/_imports/report";
import { requireViewer } from "@/lib/core/current-viewer";

/** What became of each row, as CSV. */
export async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const { id } = await params;
  const viewer = await requireViewer("member", `/activities/import/${id}`);
  return reportOf(viewer, id).catch((error: unknown) => {
    if (isMissing(error)) notFound();
    throw error;
  });
}
