import type { Metadata } from "next";
import { notFound, permanentRedirect } from "next/navigation";
import { Page } from "@/app/_ui/page";
import { PageHeader } from "@/app/_ui/page-header";
import { today } from "@/lib/core/clock";
import { requireViewer } from "@/lib/core/current-viewer";
import { timeZones } from "@/lib/core/time-zones";
import { countryOptions } from "@/lib/countries/names";
import { groupKindsToChooseFor } from "@/lib/groups/addable-kinds";
import { findGroup } from "@/lib/groups/get";
import { GroupForm } from "../../_form/group-form";
import { valuesOf } from "../../_form/values";
import { CloseGroup } from "./close-group";

export const metadata: Metadata = { title: "Change a group" };

/** Changes what the directory says of a group; its leads and whoever manages it. */
export default async function EditGroup({ params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params;
  const viewer = await requireViewer("member", `/groups/${slug}/edit`);
  const group = await findGroup(viewer, slug);
  if (!group?.mayRun) notFound();
  if (group.slug !== slug) permanentRedirect(`/groups/${group.slug}/edit`);
  const { id, version, name } = group;
  const day = today(viewer.timeZone);
  return (
    <Page width="form">
      <PageHeader
        title={`Change ${name}`}
        context="If you change the name, the old name stays as another name."
        actions={<CloseGroup id={id} version={version} name={name} closedOn={group.closedOn} today={day} />}
      />
      <GroupForm
        key={version}
        values={valuesOf(group)}
        options={{ countries: countryOptions(), zones: timeZones(group.timeZone) }}
        today={day}
        keep={`${viewer.memberId}:group:${id}`}
        kinds={await groupKindsToChooseFor(viewer, group)}
        cancelHref={`/groups/${group.slug}`}
      />
    </Page>
  );
}
