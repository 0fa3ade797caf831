import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { publicMetadata } from "@/app/_sharing/page-metadata";
import { DataTable } from "@/app/_ui/data-table";
import { plural } from "@/app/_ui/format";
import { Icon } from "@/app/_ui/icon";
import { ButtonLink, DownloadLink, TextLink } from "@/app/_ui/links";
import { Page } from "@/app/_ui/page";
import { PageHeader } from "@/app/_ui/page-header";
import { Pager, rowsOnPage } from "@/app/_ui/pager";
import { Row } from "@/app/_ui/plain/row";
import { Text } from "@/app/_ui/plain/text";
import { type Params, withParams } from "@/app/_ui/search-params";
import { type ActivityFilter, readActivityFilter } from "@/lib/activities/filter";
import { activityListPage } from "@/lib/activities/list";
import { catalogue } from "@/lib/catalogue/get";
import { currentViewer, requireViewer } from "@/lib/core/current-viewer";
import { readDayPage } from "@/lib/core/paging";
import { isManager, isSignedIn } from "@/lib/core/viewer";
import { ActivityFilters } from "./_list/activity-filters";
import { columnsFor, rowsOf } from "./_list/activity-rows";
import { MineOrEveryone } from "./_list/mine-or-everyone";
import { NoActivities } from "./_list/no-activities";

export function generateMetadata(): Promise<Metadata> {
  return publicMetadata({
    title: "Activities",
    description: "Talks, articles, meetups and more, with the goals and principles that each advances.",
    path: "/activities",
  });
}

const path = "/activities";

/** Activities that the viewer may see: a member's own at first, a manager's all, a visitor's the public ones; every filter stands in the address. */
export default async function Activities({ searchParams }: { searchParams: Promise<Params> }) {
  const params = await searchParams;
  const filter = readActivityFilter(params);
  const address = withParams(path, params, {});
  const viewer = filter.member === "me" ? await requireViewer("member", address) : await currentViewer();
  const isMember = isSignedIn(viewer);
  if (Object.keys(params).length === 0 && isMember && !isManager(viewer)) redirect(`${path}?member=me`);
  const page = { ...readDayPage(params), limit: rowsOnPage };
  const [{ rows, next, count, waiting }, names] = await Promise.all([
    activityListPage(viewer, filter, page),
    catalogue(),
  ]);
  const isMine = filter.member === "me";
  return (
    <Page>
      <PageHeader
        title={newsOf(count, { returned: isMine && isBare(filter) ? waiting.returned : 0, isPublic: !isMember })}
        context={isMine ? <Waiting {...waiting} /> : null}
        actions={
          isMember ? (
            <>
              <DownloadLink
                href={withParams(`${path}/export`, params, {})}
                leftSection={<Icon name="download" size={16} />}
              >
                Export
              </DownloadLink>
              <ButtonLink href={`${path}/new`} leftSection={<Icon name="plus" size={16} />}>
                Log an activity
              </ButtonLink>
            </>
          ) : null
        }
      />
      {isMember ? <MineOrEveryone params={params} isMine={isMine} /> : null}
      <ActivityFilters
        viewer={viewer}
        filter={filter}
        found={newsOf(count, { returned: 0, isPublic: !isMember }).toLowerCase()}
      />
      {rows.length > 0 ? (
        <>
          <DataTable
            caption="Activities"
            columns={columnsFor(viewer)}
            rows={rowsOf(viewer, rows, { catalogue: names, isMine })}
            path={path}
            params={params}
            sort="-day"
          />
          <Pager path={path} params={params} next={next} />
        </>
      ) : (
        <NoActivities viewer={viewer} filter={filter} params={params} />
      )}
    </Page>
  );
}

function newsOf(count: number, { returned, isPublic }: { returned: number; isPublic: boolean }): string {
  const one = isPublic ? "public activity" : "activity";
  const many = isPublic ? "public activities" : "activities";
  const all = count > 1000 ? `1,000+ ${many}` : count === 0 ? `No ${many}` : plural(count, one, many);
  return returned > 0 ? `${all}, ${returned} ${returned === 1 ? "needs" : "need"} you` : all;
}

function isBare({ member: _member, ...filter }: ActivityFilter): boolean {
  return Object.keys(filter).length === 0;
}

function Waiting({ returned, drafts }: { returned: number; drafts: number }) {
  if (returned + drafts === 0) return null;
  return (
    <Row>
      {returned > 0 ? (
        <TextLink href={`${path}?member=me&state=returned`} c="var(--rust)">
          {returned} came back
        </TextLink>
      ) : null}
      {drafts > 0 ? (
        <Text as="span" isInherited>
          <TextLink href={`${path}?state=draft`}>{plural(drafts, "draft")}</TextLink> to finish
        </Text>
      ) : null}
    </Row>
  );
}
