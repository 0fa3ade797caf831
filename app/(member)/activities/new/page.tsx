import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Page } from "@/app/_ui/page";
import { PageHeader } from "@/app/_ui/page-header";
import { findActivityToCopy, findLastActivityToCopy } from "@/lib/activities/copy";
import { creditedMemberNames } from "@/lib/activities/credited-member-names";
import { requireViewer } from "@/lib/core/current-viewer";
import { ActivityForm } from "../_form/activity-form";
import { formOptions } from "../_form/options";
import { copyOf, newValues } from "../_form/values";

export const metadata: Metadata = { title: "Log an activity" };

type Asked = { searchParams: Promise<{ [name in "from" | "type" | "goal"]?: string | string[] }> };

/** Logs something new, or a copy (`?from=`, `last` for their last) of what the viewer logged or is credited on; any other original is as if it were not there. */
export default async function NewActivity({ searchParams }: Asked) {
  const { from, type, goal } = await searchParams;
  const source = typeof from === "string" ? from : null;
  const viewer = await requireViewer("member", source ? `/activities/new?from=${source}` : "/activities/new");
  const isLast = source === "last";
  const original = isLast
    ? await findLastActivityToCopy(viewer)
    : source
      ? await findActivityToCopy(viewer, source)
      : null;
  if (source && !isLast && !original) notFound();
  const options = await formOptions(viewer);
  return (
    <Page width="reading">
      <PageHeader
        title={original ? "Log it again" : "Log an activity"}
        context={
          original
            ? `A copy of “${original.title}”. The day, the numbers and the links are new.`
            : "A title and a day are enough. You can add the rest later."
        }
      />
      <ActivityForm
        key={original?.id ?? "new"}
        options={options}
        values={original ? copyOf(original, options) : newValues(options, { type, goal })}
        keep={`${viewer.memberId}:activity:${original ? `copy:${original.id}` : "new"}`}
        names={original ? await creditedMemberNames(viewer, original) : {}}
        state={null}
      />
    </Page>
  );
}
