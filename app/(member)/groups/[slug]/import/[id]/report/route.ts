import { notFound } from "next/navigation";
import { isMissing, reportOf } from "@/app/_imports/report";
import { requireViewer } from "@/lib/core/current-viewer";

/** What became of each row, as CSV. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ slug: string; id: string }> },
): Promise<Response> {
  const { slug, id } = await params;
  const viewer = await requireViewer("member", `/groups/${slug}/import/${id}`);
  return reportOf(viewer, id).catch((error: unknown) => {
    if (isMissing(error)) notFound();
    throw error;
  });
}
