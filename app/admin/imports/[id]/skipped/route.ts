import { notFound } from "next/navigation";
import { isMissing, skippedOf } from "@/app/_imports/report";
import { requireViewer } from "@/lib/core/current-viewer";

/** The rows that are skipped, as they are written in the file, each with the reason. As CSV. */
export async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const { id } = await params;
  const viewer = await requireViewer("manager", `/admin/imports/${id}`);
  return skippedOf(viewer, id).catch((error: unknown) => {
    if (isMissing(error)) notFound();
    throw error;
  });
}
