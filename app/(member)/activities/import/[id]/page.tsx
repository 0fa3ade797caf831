import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ImportView } from "@/app/_imports/import-view";
import { isMissing } from "@/app/_imports/report";
import type { Params } from "@/app/_ui/search-params";
import { requireViewer } from "@/lib/core/current-viewer";
import { getImport } from "@/lib/imports/jobs/get";

export const metadata: Metadata = { title: "Import" };

type Asked = { params: Promise<{ id: string }>; searchParams: Promise<Params> };

/** One import of the viewer's own activities. */
export default async function Import({ params, searchParams }: Asked) {
  const { id } = await params;
  const viewer = await requireViewer("member", `/activities/import/${id}`);
  await getImport(viewer, id).catch((error: unknown) => {
    if (isMissing(error)) notFound();
    throw error;
  });
  return <ImportView viewer={viewer} id={id} base="/activities/import" params={await searchParams} isOwn />;
}
