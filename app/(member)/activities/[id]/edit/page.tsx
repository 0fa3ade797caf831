import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { Page } from "@/app/_ui/page";
import { PageHeader } from "@/app/_ui/page-header";
import { creditedMemberNames } from "@/lib/activities/credited-members";
import { findWholeActivity } from "@/lib/activities/get";
import { isEditableState } from "@/lib/activities/lifecycle";
import { mayEditActivity } from "@/lib/activities/policy";
import { requireViewer } from "@/lib/core/current-viewer";
import { ActivityForm } from "../../_form/activity-form";
import { formOptions } from "../../_form/options";
import { fixedTags, valuesOf } from "../../_form/values";

export const metadata: Metadata = { title: "Change an activity" };

const titles = {
  returned: "Fix and send again",
  confirmed: "Change it",
  submitted: "Change it",
  draft: "Finish the draft",
};

type Asked = { params: Promise<{ id: string }>; searchParams: Promise<{ field?: string | string[] }> };

/** For whoever logged it, and administrators; what was declined or withdrawn leads back to its page. */
export default async function EditActivity({ params, searchParams }: Asked) {
  const { id } = await params;
  const { field } = await searchParams;
  const viewer = await requireViewer("member", `/activities/${id}/edit`);
  const activity = await findWholeActivity(viewer, id);
  if (!activity || !mayEditActivity(viewer, activity)) notFound();
  const { state } = activity;
  if (!isEditableState(state) || state === "declined" || state === "withdrawn") redirect(`/activities/${id}`);
  const names = await creditedMemberNames(viewer, activity);
  const had = [activity.type, ...activity.tags.flatMap((tag) => tag.goalKey ?? tag.principleKey ?? [])];
  return (
    <Page width="reading">
      <PageHeader title={titles[state]} context={state === "draft" ? "Only you see it so far." : activity.title} />
      <ActivityForm
        options={await formOptions(viewer, had)}
        values={valuesOf(activity)}
        keep={`${viewer.memberId}:activity:${id}`}
        names={names}
        declined={activity.credits.flatMap(({ declinedAt, memberId }) =>
          declinedAt ? [names[memberId ?? ""] ?? "Somebody"] : [],
        )}
        fixed={fixedTags(activity)}
        state={state === "draft" ? null : state}
        field={typeof field === "string" ? field : undefined}
      />
    </Page>
  );
}
