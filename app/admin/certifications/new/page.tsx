import type { Metadata } from "next";
import { requireViewer } from "@/lib/core/current-viewer";
import { Page } from "../../../_ui/page";
import { PageHeader } from "../../../_ui/page-header";
import { CertificationForm } from "../certification-form";
import { levelOptions } from "../levels";

export const metadata: Metadata = { title: "Add a certification" };

/** One more certification that members can hold. */
export default async function NewCertificationPage() {
  await requireViewer("administrator", "/admin/certifications/new");
  return (
    <Page width="form">
      <PageHeader title="Add a certification" context="Members can choose it as soon as it is added." />
      <CertificationForm facts={{ name: "", level: "associate", aliases: [] }} levels={levelOptions} />
    </Page>
  );
}
