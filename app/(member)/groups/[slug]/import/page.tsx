import type { Metadata } from "next";
import { notFound, permanentRedirect } from "next/navigation";
import { BatchTable } from "@/app/_imports/batch-table";
import { UploadForm } from "@/app/_imports/upload-form";
import { Page } from "@/app/_ui/page";
import { PageHeader } from "@/app/_ui/page-header";
import { Section } from "@/app/_ui/section";
import { requireViewer } from "@/lib/core/current-viewer";
import { findGroup } from "@/lib/groups/get";
import { listImportsOfGroup } from "@/lib/imports/jobs/list";
import { kindChoices } from "@/lib/imports/kinds/files";

export const metadata: Metadata = { title: "Import events" };

/** A lead brings in what the group held and plans, from its calendar or its list of talks. */
export default async function ImportEvents({ params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params;
  const viewer = await requireViewer("member", `/groups/${slug}/import`);
  const group = await findGroup(viewer, slug);
  if (!group?.mayRun) notFound();
  const base = `/groups/${group.slug}/import`;
  if (group.slug !== slug) permanentRedirect(base);
  const batches = await listImportsOfGroup(viewer, group.id);
  return (
    <Page width="form">
      <PageHeader
        title={`Import events of ${group.name}`}
        context="Its calendar, or a list of its talks: talks of one day become one event. First you see what each row will do. Importing the same file again adds nothing."
      />
      <UploadForm kinds={kindChoices("leads of the group")} base={base} groupId={group.id} />
      {batches.length > 0 ? (
        <Section title="Imports so far">
          <BatchTable batches={batches} base={base} timeZone={viewer.timeZone} />
        </Section>
      ) : null}
    </Page>
  );
}
