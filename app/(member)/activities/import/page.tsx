import type { Metadata } from "next";
import { BatchTable } from "@/app/_imports/batch-table";
import { UploadForm } from "@/app/_imports/upload-form";
import { Page } from "@/app/_ui/page";
import { PageHeader } from "@/app/_ui/page-header";
import { Section } from "@/app/_ui/section";
import { requireViewer } from "@/lib/core/current-viewer";
import { listOwnImports } from "@/lib/imports/jobs/list";
import { kindChoices } from "@/lib/imports/kinds/files";

export const metadata: Metadata = { title: "Import what you did" };

const path = "/activities/import";

/** A member brings in their own log of talks, articles and the like. */
export default async function ImportOwn() {
  const viewer = await requireViewer("member", path);
  const own = await listOwnImports(viewer);
  return (
    <Page width="form">
      <PageHeader
        title="Import what you did"
        context="Your own list of talks, articles or events as a CSV. First you see what each row will do. Importing the same file again adds nothing."
      />
      <UploadForm kinds={kindChoices("members who did it")} base={path} memberId={viewer.memberId} />
      {own.length > 0 ? (
        <Section title="Your imports">
          <BatchTable batches={own} base={path} timeZone={viewer.timeZone} />
        </Section>
      ) : null}
    </Page>
  );
}
