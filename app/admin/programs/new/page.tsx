import type { Metadata } from "next";
import { catalogue } from "@/lib/catalogue/get";
import { groupKindKeys } from "@/lib/catalogue/schema";
import { requireViewer } from "@/lib/core/current-viewer";
import { Page } from "../../../_ui/page";
import { PageHeader } from "../../../_ui/page-header";
import { emptyFacts, marksFor } from "../marks";
import { ProgramForm } from "../program-form";

export const metadata: Metadata = { title: "Add a program" };

/** A program needs a name and a look that is free; goals follow on its own page. */
export default async function NewProgramPage() {
  await requireViewer("administrator", "/admin/programs/new");
  const { programs } = await catalogue();
  const marks = marksFor(programs);
  return (
    <Page width="form">
      <PageHeader title="Add a program" context="Its goals and traits come next, on its own page." />
      <ProgramForm facts={emptyFacts(marks)} marks={marks} groupKinds={[...groupKindKeys]} />
    </Page>
  );
}
