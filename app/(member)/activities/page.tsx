import type { Metadata } from "next";
import { redirect } from "next/navigation";
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
import { requireViewer } from "@/lib/core/current-viewer";
import { readDayPage } from "@/lib/core/paging";
import { isManager } from "@/lib/core/viewer";
import { ActivityFilters } from "./_list/activity-filters";
import { columns, rowsOf } from "./_list/activity-rows";
import { MineOrEveryone } from "./_list/mine-or-everyone";
import { NoActivities } from "./_list/no-activities";

export const metadata: Metadata = { title: "Activities" };

const path = "/activities";

/** Activities that the viewer may see: a member's own at first, a manager's all; every filter stands in the address. */
export default async function Activities({ searchParams }: { searchParams: Promise<Params> }) {
  const params = await searchParams;
  const viewer = await requireViewer("member", withParams(path, params, {}));
  if (Object.keys(params).length === 0 && !isManager(viewer)) redirect(`${path}?member=me`);
  const filter = readActivityFilter(params);
  const page = { ...readDayPage(params), limit: rowsOnPage };
  const [{ rows, next, count, waiting }, names] = await Promise.all([
    activityListPage(viewer, filter, page),
    catalogue(),
  ]);
  const isMine = filter.member === "me";
  return (
    <Page>
      <PageHeader
        title={newsOf(count, isMine && isBare(filter) ? waiting.returned : 0)}
        context={isMine ? <Waiting {...waiting} /> : null}
        actions={
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
        }
      />
      <MineOrEveryone params={params} isMine={isMine} />
      <ActivityFilters viewer={viewer} filter={filter} />
      {rows.length > 0 ? (
        <>
          <DataTable
            caption="Activities"
            columns={columns}
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

function newsOf(count: number, returned: number): string {
  const all =
    count > 1000 ? "1,000+ activities" : count === 0 ? "No activities" : plural(count, "activity", "activities");
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
