import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ImportView } from "@/app/_imports/import-view";
import { isMissing } from "@/app/_imports/report";
import type { Params } from "@/app/_ui/search-params";
import { requireViewer } from "@/lib/core/current-viewer";
import { getImport } from "@/lib/imports/jobs/get";

export const metadata: Metadata = { title: "Import" };

type Asked = { params: Promise<{ slug: string; id: string }>; searchParams: Promise<Params> };

/** One import of a group's events. */
export default async function Import({ params, searchParams }: Asked) {
  const { slug, id } = await params;
  const base = `/groups/${slug}/import`;
  const viewer = await requireViewer("member", `${base}/${id}`);
  await getImport(viewer, id).catch((error: unknown) => {
    if (isMissing(error)) notFound();
    throw error;
  });
  return <ImportView viewer={viewer} id={id} base={base} params={await searchParams} isOwn />;
}
