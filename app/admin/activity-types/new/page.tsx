import type { Metadata } from "next";
import { requireViewer } from "@/lib/core/current-viewer";
import { Page } from "../../../_ui/page";
import { PageHeader } from "../../../_ui/page-header";
import { emptyType, figureOptions, partOptions } from "../options";
import { TypeForm } from "../type-form";

export const metadata: Metadata = { title: "Add a type of activity" };

/** One more thing that people can log. */
export default async function NewTypePage() {
  await requireViewer("administrator", "/admin/activity-types/new");
  return (
    <Page width="form">
      <PageHeader title="Add a type of activity" context="Ask for as few numbers as possible." />
      <TypeForm facts={emptyType} figures={figureOptions} parts={partOptions} />
    </Page>
  );
}
