import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { Page } from "@/app/_ui/page";
import { PageHeader } from "@/app/_ui/page-header";
import { creditedMemberNames } from "@/lib/activities/credited-member-names";
import { findWholeActivity } from "@/lib/activities/get";
import { isEditableState } from "@/lib/activities/lifecycle";
import { mayEditActivity } from "@/lib/activities/policy";
import { dayOfInstant } from "@/lib/core/clock";
import { requireViewer } from "@/lib/core/current-viewer";
import { filesOf } from "@/lib/evidence/list";
import { type LastReturn, lastReturn } from "@/lib/reviews/returned-to-me";
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
  const last = state === "returned" ? await lastReturn(viewer, id) : null;
  const files = await filesOf(viewer, "activityId", [id]);
  const had = [activity.type, ...activity.tags.flatMap((tag) => tag.goalKey ?? tag.principleKey ?? [])];
  return (
    <Page width="reading">
      <PageHeader
        title={last?.reason ? "One thing to change, then send it again" : titles[state]}
        context={state === "draft" ? "Only you see it so far." : activity.title}
      />
      <ActivityForm
        options={await formOptions(viewer, had)}
        values={valuesOf(activity)}
        keep={`${viewer.memberId}:activity:${id}`}
        names={names}
        declined={activity.credits.flatMap(({ declinedAt, memberId }) =>
          declinedAt ? [names[memberId ?? ""] ?? "Somebody"] : [],
        )}
        fixed={fixedTags(activity)}
        files={files.get(id)}
        state={state === "draft" ? null : state}
        field={typeof field === "string" ? field : (last?.field ?? undefined)}
        remark={last?.reason ? remarkOf(last, last.reason, viewer.timeZone) : null}
      />
    </Page>
  );
}

function remarkOf({ field, at, reviewer }: LastReturn, words: string, timeZone: string) {
  return { field, by: reviewer, words, day: dayOfInstant(at, timeZone) };
}
