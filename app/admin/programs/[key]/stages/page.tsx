import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { TextLink } from "@/app/_ui/links";
import { Page } from "@/app/_ui/page";
import { PageHeader } from "@/app/_ui/page-header";
import { eventKindOptions } from "@/lib/catalogue/event-kinds";
import { catalogue } from "@/lib/catalogue/get";
import { requireViewer } from "@/lib/core/current-viewer";
import { programStagesOf } from "@/lib/stages/get";
import { StagesForm } from "./stages-form";

type Props = { params: Promise<{ key: string }> };

export const metadata: Metadata = { title: "Stages" };

/** The stages through which those who lead a group of the program go, and what reaches each. */
export default async function StagesPage({ params }: Props) {
  const { key } = await params;
  const viewer = await requireViewer("administrator", `/admin/programs/${key}/stages`);
  const program = (await catalogue()).programs.find((one) => one.key === key);
  if (!program) notFound();
  const { stages, version } = await programStagesOf(viewer, key);
  const kinds = await eventKindOptions(viewer, true);
  return (
    <Page width="form">
      <PageHeader
        title={`Stages of ${program.shortName}`}
        context={
          <>
            <TextLink href={`/admin/programs/${key}`}>{program.name}</TextLink>. One follows the other. A stage is
            reached by what a group did, on the day that it did it, and shown on its page and on the profile of who led
            it.
          </>
        }
      />
      <StagesForm
        key={version}
        programKey={key}
        version={version}
        stages={stages}
        kinds={kinds.map(({ key: value, name: label }) => ({ value, label }))}
        hasGroups={program.groupKind !== null}
      />
    </Page>
  );
}
