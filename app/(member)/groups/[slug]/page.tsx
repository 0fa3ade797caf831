import type { Metadata } from "next";
import { notFound, permanentRedirect } from "next/navigation";
import { cache } from "react";
import { GroupGlyph } from "@/app/_groups/group-glyph";
import { JsonLd } from "@/app/_sharing/json-ld";
import { publicMetadata } from "@/app/_sharing/page-metadata";
import { formatDay } from "@/app/_ui/format";
import { Icon } from "@/app/_ui/icon";
import { ButtonLink } from "@/app/_ui/links";
import { Markdown } from "@/app/_ui/markdown";
import { Page, WithRail } from "@/app/_ui/page";
import { PageHeader } from "@/app/_ui/page-header";
import { Row, Stack } from "@/app/_ui/plain/row";
import { Text } from "@/app/_ui/plain/text";
import { groupRecord } from "@/lib/contributions/group-record";
import { addMonths, today } from "@/lib/core/clock";
import { currentViewer } from "@/lib/core/current-viewer";
import { isSignedIn, type Viewer } from "@/lib/core/viewer";
import { placeLabel } from "@/lib/countries/names";
import { findGroup } from "@/lib/groups/get";
import { groupKindLabels } from "@/lib/groups/kinds";
import { groupStateToday } from "@/lib/groups/list";
import { GroupEvents } from "./group-events";
import { groupJsonLd } from "./group-json-ld";
import { GroupRail } from "./group-rail";
import { GroupStages } from "./group-stages";
import { Leads } from "./leads";
import { QuietAsks } from "./quiet-asks";
import { StateLine } from "./state-line";

const shownEvents = 8;

/** The group once a request, for the page and for what it says of itself. */
const groupInSight = cache((viewer: Viewer, slug: string) => findGroup(viewer, slug));

type Asked = { params: Promise<{ slug: string }> };

export async function generateMetadata({ params }: Asked): Promise<Metadata> {
  const group = await groupInSight(await currentViewer(), (await params).slug);
  if (!group) return { title: "We can’t show that page" };
  const path = `/groups/${group.slug}`;
  const place = placeLabel(group);
  const feed = `/feeds${path}`;
  return publicMetadata({
    title: group.name,
    description: `${groupKindLabels[group.kind].one}${place ? ` in ${place}` : ""}: who leads it, what it held and what it plans.`,
    path,
    picture: `${path}/preview.png`,
    feeds: {
      "text/calendar": `${feed}.ics`,
      "application/atom+xml": `${feed}.atom`,
      "application/feed+json": `${feed}.json`,
    },
  });
}

/** One group, for everybody: where it is, who leads it, what it held and will hold, and what that advanced. */
export default async function GroupPage({ params }: Asked) {
  const viewer = await currentViewer();
  const { slug } = await params;
  const group = await groupInSight(viewer, slug);
  if (!group) notFound();
  if (group.slug !== slug) permanentRedirect(`/groups/${group.slug}`);
  const day = today(group.timeZone ?? viewer.timeZone);
  const since = addMonths(`${day.slice(0, 7)}-01`, -11);
  const record = await groupRecord(viewer, group, { day, since, events: shownEvents });
  return (
    <Page width="reading">
      {isSignedIn(viewer) ? null : <JsonLd data={groupJsonLd(group)} />}
      <PageHeader
        title={
          <Row as="span" gap={10} isNowrap style={{ display: "inline-flex" }}>
            <GroupGlyph kind={group.kind} size={16} />
            {group.name}
          </Row>
        }
        context={[
          groupKindLabels[group.kind].one,
          placeLabel(group),
          group.aliases.length > 0 ? `also ${group.aliases.join(", ")}` : null,
        ]
          .filter(Boolean)
          .join(" · ")}
        actions={
          group.mayRun ? (
            <>
              <ButtonLink
                href={`/groups/${group.slug}/edit`}
                variant="default"
                leftSection={<Icon name="edit" size={16} />}
              >
                Change
              </ButtonLink>
              <ButtonLink href={`/events/new?group=${group.slug}&plan=1`} variant="default">
                Plan an event
              </ButtonLink>
              <ButtonLink href={`/events/new?group=${group.slug}`} leftSection={<Icon name="event" size={16} />}>
                Log an event
              </ButtonLink>
            </>
          ) : null
        }
      />
      <StateLine
        state={await groupStateToday(viewer, group)}
        lastHeldOn={group.lastHeldOn}
        closedOn={group.closedOn}
        mayRun={group.mayRun}
      />
      <WithRail
        rail={
          <Stack gap={24}>
            <GroupStages viewer={viewer} group={group} today={day} />
            <GroupRail group={group} record={record} since={since} />
          </Stack>
        }
      >
        {group.description ? <Markdown>{group.description}</Markdown> : null}
        <GroupEvents group={group} record={record} today={day} />
        <Leads viewer={viewer} group={group} leads={record.leads} today={day} />
        {group.mayManage ? <QuietAsks viewer={viewer} group={group} /> : null}
        {group.statedMembersOn && group.statedMembers !== null ? (
          <Text size="sm" tone="second" above={24}>
            The member count is what the group said on {formatDay(group.statedMembersOn)}.
          </Text>
        ) : null}
      </WithRail>
    </Page>
  );
}
