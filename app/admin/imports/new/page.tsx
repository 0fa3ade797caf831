import type { Metadata } from "next";
import { UploadForm } from "@/app/_imports/upload-form";
import { Page } from "@/app/_ui/page";
import { PageHeader } from "@/app/_ui/page-header";
import { requireViewer } from "@/lib/core/current-viewer";
import { listHostGroups } from "@/lib/imports/kinds/events/host-groups";
import { kindChoices } from "@/lib/imports/kinds/files";

export const metadata: Metadata = { title: "Import a file" };

/** The first step: which file, and what it holds. */
export default async function NewImport() {
  const viewer = await requireViewer("manager", "/admin/imports/new");
  const groups = await listHostGroups(viewer);
  return (
    <Page width="form">
      <PageHeader title="Import a file" context="First you see what each row will do." />
      <UploadForm
        kinds={kindChoices()}
        base="/admin/imports"
        groups={groups.map(({ id, name, city }) => ({ value: id, label: city ? `${name}, ${city}` : name }))}
      />
    </Page>
  );
}
