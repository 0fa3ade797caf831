import type { Metadata } from "next";
import { notFound, permanentRedirect } from "next/navigation";
import { Empty } from "@/app/_ui/empty";
import { Page } from "@/app/_ui/page";
import { PageHeader } from "@/app/_ui/page-header";
import { type Params, withParams } from "@/app/_ui/search-params";
import { requireViewer } from "@/lib/core/current-viewer";
import type { Viewer } from "@/lib/core/viewer";
import { eventFactsOf } from "@/lib/events/facts";
import { findEvent } from "@/lib/events/get";
import { lastEventOfGroup } from "@/lib/events/of-group";
import { findGroup } from "@/lib/groups/get";
import { viewerFrame } from "@/lib/inbox/frame";
import { EventForm } from "../_form/event-form";
import { eventOptions } from "../_form/options";
import { copyOf, newValues } from "../_form/values";

export const metadata: Metadata = { title: "Log an event" };

/** Logs what a group held, or plans what it will (`?plan=1`), as a copy of another one (`?from=`, `last` for its last) where that is asked for. */
export default async function NewEvent({ searchParams }: { searchParams: Promise<Params> }) {
  const asked = await searchParams;
  const viewer = await requireViewer("member", withParams("/events/new", asked, {}));
  const isLast = asked.from === "last";
  const copied = typeof asked.from === "string" && !isLast ? await findEvent(viewer, asked.from) : null;
  const named = typeof asked.group === "string" ? asked.group : null;
  // Each lead of an event held together copies it for the group that they run; the others hold it together again.
  const host = copied?.hosts.find(({ slug, mayRun }) => (named ? slug === named : mayRun)) ?? copied?.hosts[0];
  const slug = named ?? host?.slug ?? null;
  const group = slug ? await findGroup(viewer, slug) : await ownGroup(viewer);
  if (!group) return slug ? notFound() : <NoGroup />;
  if (!group.mayRun) notFound();
  if (named && group.slug !== named) permanentRedirect(withParams("/events/new", asked, { group: group.slug }));
  const intent = asked.plan === undefined ? "log" : "plan";
  const latest = copied ? null : await lastEventOfGroup(viewer, group.id);
  const original = copied ?? (isLast ? latest : null);
  const last = original ? null : latest;
  const had = original ? [original.kind, ...original.goals, ...original.principles] : [];
  const options = { ...(await eventOptions(viewer, group, had)), last };
  const coHosts = original?.hosts.flatMap(({ id }) => (id === host?.id || id === group.id ? [] : [id])) ?? [];
  const values = original
    ? copyOf(intent, { ...eventFactsOf(original), groupId: group.id, coHosts }, options)
    : newValues(intent, options);
  return (
    <Page width="form">
      <PageHeader
        title={intent === "plan" ? "Plan an event" : "Log an event"}
        context={
          original
            ? `A copy of “${original.title}”. The day, the numbers, the links and the speakers are new.`
            : undefined
        }
      />
      <EventForm
        key={`${intent} ${group.id} ${original?.id ?? ""}`}
        options={options}
        values={values}
        keep={`${viewer.memberId}:event:${intent}:${group.id}${original ? `:${original.id}` : ""}`}
        names={{}}
        isPlanned={intent === "plan"}
      />
    </Page>
  );
}

async function ownGroup(viewer: Viewer) {
  const [first] = (await viewerFrame(viewer)).led;
  return first ? findGroup(viewer, first.id) : null;
}

function NoGroup() {
  return (
    <Page width="form">
      <PageHeader title="Log an event" />
      <Empty
        title="You lead no group yet"
        action={{ href: "/activities/new?type=event_organised", label: "Log it as an activity" }}
      >
        Events belong to a group, and its leads log them. A program manager can make you a lead. Log an event without a
        group as an activity.
      </Empty>
    </Page>
  );
}
