import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { listCertifications } from "@/lib/catalogue/certifications";
import { requireViewer } from "@/lib/core/current-viewer";
import { Page } from "../../../_ui/page";
import { PageHeader } from "../../../_ui/page-header";
import { RetireButton } from "../../_catalogue/retire-button";
import { CertificationForm } from "../certification-form";
import { levelOptions } from "../levels";

export const metadata: Metadata = { title: "A certification" };

/** One certification: its level and what it goes by. */
export default async function CertificationPage({ params }: { params: Promise<{ key: string }> }) {
  const { key } = await params;
  const viewer = await requireViewer("administrator", `/admin/certifications/${key}`);
  const certification = (await listCertifications(viewer)).find((one) => one.key === key);
  if (!certification) notFound();
  const { name, level, aliases, version, retiredAt } = certification;
  const isRetired = retiredAt !== null;
  return (
    <Page width="form">
      <PageHeader
        title={name}
        count={isRetired ? "retired" : undefined}
        context="If you change the level, requirements count it at the new level at once."
        actions={
          <RetireButton
            noun="certification"
            {...{ name, isRetired, choice: { key, version }, stays: "Members who hold it keep it." }}
          />
        }
      />
      <CertificationForm
        key={version}
        facts={{ name, level, aliases }}
        levels={levelOptions}
        present={{ key, version }}
      />
    </Page>
  );
}
