import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { FileLinks } from "@/app/_evidence/file-links";
import { formatDays } from "@/app/_ui/format";
import { TextLink } from "@/app/_ui/links";
import { Markdown } from "@/app/_ui/markdown";
import { Page, WithRail } from "@/app/_ui/page";
import { PageHeader } from "@/app/_ui/page-header";
import { Row, Stack } from "@/app/_ui/plain/row";
import { Text } from "@/app/_ui/plain/text";
import { StateMark } from "@/app/_ui/state-mark";
import { TypeIcon } from "@/app/_ui/type-icon";
import { activityPage } from "@/lib/activities/page";
import { currentViewer } from "@/lib/core/current-viewer";
import { languageName } from "@/lib/countries/languages";
import { placeLabel } from "@/lib/countries/names";
import { ActivityActions } from "./activity-actions";
import { Conversation } from "./conversation";
import { GoalsAndPrinciples } from "./goals-and-principles";
import { History } from "./history";
import { LateCountsNowhere } from "./late-counts-nowhere";
import { Links } from "./links";
import { Numbers } from "./numbers";
import { OwnCredit } from "./own-credit";
import { People } from "./people";
import { Reach } from "./reach";
import { ReturnedNote } from "./returned-note";
import { SavedNotice } from "./saved-notice";

type Asked = { params: Promise<{ id: string }>; searchParams: Promise<{ saved?: string | string[] }> };

export async function generateMetadata({ params }: Asked): Promise<Metadata> {
  const sight = await activityPage(await currentViewer(), (await params).id);
  return { title: sight ? sight.activity.title || "Draft" : "We can’t show that page" };
}

/** One activity, for whoever may see it: what it is, what it advanced and, for its people and reviewers, what was said and changed. */
export default async function ActivityPage({ params, searchParams }: Asked) {
  const viewer = await currentViewer();
  const sight = await activityPage(viewer, (await params).id);
  if (!sight) notFound();
  const { activity, type, rights, thread } = sight;
  const about = [
    activity.isDayOpen ? "no day yet" : formatDays(activity.startsOn, activity.endsOn),
    placeLabel(activity),
    activity.language ? languageName(activity.language) : null,
  ];
  return (
    <Page width="reading">
      <SavedNotice saved={(await searchParams).saved} />
      <PageHeader
        title={activity.title || "A draft without a title"}
        titleLang={(activity.title && activity.language) || undefined}
        context={
          <Row gap={12} above={6}>
            <Row gap={6} isNowrap>
              <TypeIcon icon={type.icon} />
              {type.name}
            </Row>
            <span>{about.filter(Boolean).join(", ")}</span>
            {activity.eventId ? <TextLink href={`/events/${activity.eventId}`}>See the event</TextLink> : null}
            {rights.isInsider ? <StateMark state={activity.state} /> : null}
          </Row>
        }
        actions={<ActivityActions activity={{ id: activity.id, state: activity.state }} rights={rights} />}
      />
      {activity.state === "returned" ? <ReturnedNote id={activity.id} thread={thread} canFix={rights.mayEdit} /> : null}
      {sight.uncountedFor.length > 0 && ["submitted", "confirmed", "returned"].includes(activity.state) ? (
        <LateCountsNowhere
          activity={{ id: activity.id, version: activity.version, state: activity.state }}
          programs={sight.uncountedFor}
        />
      ) : null}
      <OwnCredit id={activity.id} credit={rights.ownCredit} />
      <WithRail rail={<Reach sight={sight} />}>
        <Stack gap={24}>
          {activity.description ? (
            <div lang={activity.language ?? undefined}>
              <Markdown>{activity.description}</Markdown>
            </div>
          ) : null}
          <Links links={activity.links} />
          {sight.files.length > 0 ? (
            <Text as="div" size="sm" tone="second">
              Files: <FileLinks files={sight.files} />
            </Text>
          ) : null}
          <Numbers asks={type.asks} figures={activity.figures} isDraft={activity.state === "draft"} />
        </Stack>
        <GoalsAndPrinciples sight={sight} />
        <People credits={sight.people} isInsider={rights.isInsider} />
        {rights.isInsider ? <Conversation sight={sight} viewer={viewer} /> : null}
        {rights.isInsider ? <History viewer={viewer} sight={sight} /> : null}
        {rights.isInsider ? <SeenBy state={activity.state} visibility={activity.visibility} /> : null}
      </WithRail>
    </Page>
  );
}

const seenBy = {
  public: "Everyone",
  community: "Signed-in members",
  private: "Only the people in it and their programs",
};

function SeenBy({ state, visibility }: { state: string; visibility: keyof typeof seenBy }) {
  return (
    <Text size="sm" tone="second" above={24}>
      {seenBy[visibility]} can see this page{state === "confirmed" ? "" : " once it is confirmed"}.
    </Text>
  );
}
