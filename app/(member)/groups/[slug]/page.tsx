import type { Metadata } from "next";
import { notFound, permanentRedirect } from "next/navigation";
import { GroupGlyph } from "@/app/_groups/group-glyph";
import { formatDay } from "@/app/_ui/format";
import { Icon } from "@/app/_ui/icon";
import { ButtonLink } from "@/app/_ui/links";
import { Markdown } from "@/app/_ui/markdown";
import { Page, WithRail } from "@/app/_ui/page";
import { PageHeader } from "@/app/_ui/page-header";
import { Row } from "@/app/_ui/plain/row";
import { Text } from "@/app/_ui/plain/text";
import { today } from "@/lib/core/clock";
import { currentViewer } from "@/lib/core/current-viewer";
import { placeLabel } from "@/lib/countries/names";
import { findGroup } from "@/lib/groups/get";
import { groupKindLabels } from "@/lib/groups/kinds";
import { findGroupRow } from "@/lib/groups/list";
import { GroupEvents } from "./group-events";
import { GroupRail } from "./group-rail";
import { Leads } from "./leads";
import { StateLine } from "./state-line";

type Asked = { params: Promise<{ slug: string }> };

export async function generateMetadata({ params }: Asked): Promise<Metadata> {
  const group = await findGroup(await currentViewer(), (await params).slug);
  return { title: group ? group.name : "We can’t show that page" };
}

/** One group, for everybody: where it is, who leads it, what it held and will hold, and what that advanced. */
export default async function GroupPage({ params }: Asked) {
  const viewer = await currentViewer();
  const { slug } = await params;
  const group = await findGroup(viewer, slug);
  if (!group) notFound();
  if (group.slug !== slug) permanentRedirect(`/groups/${group.slug}`);
  const standing = await findGroupRow(viewer, group.id);
  return (
    <Page width="reading">
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
      {standing ? (
        <StateLine
          state={standing.state}
          lastHeldOn={standing.lastHeldOn}
          closedOn={group.closedOn}
          mayRun={group.mayRun}
        />
      ) : null}
      <WithRail rail={<GroupRail viewer={viewer} group={group} />}>
        {group.description ? <Markdown>{group.description}</Markdown> : null}
        <GroupEvents viewer={viewer} group={group} />
        <Leads viewer={viewer} group={group} today={today(group.timeZone ?? viewer.timeZone)} />
        {group.statedMembersOn && group.statedMembers !== null ? (
          <Text size="sm" tone="second" above={24}>
            The member count is what the group said on {formatDay(group.statedMembersOn)}.
          </Text>
        ) : null}
      </WithRail>
    </Page>
  );
}
