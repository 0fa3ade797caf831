import type { Metadata } from "next";
import { today } from "@/lib/core/clock";
import { requireViewer } from "@/lib/core/current-viewer";
import { memberListPage } from "@/lib/directory/list";
import { readMemberFilter } from "@/lib/directory/schema";
import { MemberFilters } from "../../_members/filters";
import { NoMembersFound } from "../../_members/no-members-found";
import { memberColumns, memberRow } from "../../_members/rows";
import { DataTable } from "../../_ui/data-table";
import { formatNumber, plural } from "../../_ui/format";
import { Icon } from "../../_ui/icon";
import { ButtonLink, DownloadLink } from "../../_ui/links";
import { Page } from "../../_ui/page";
import { PageHeader } from "../../_ui/page-header";
import { Pager } from "../../_ui/pager";
import { type Params, withParams } from "../../_ui/search-params";
import { MembersTable } from "./members-table";

export const metadata: Metadata = { title: "Members" };

const path = "/admin/members";

/** Everybody in the directory, guests without an e-mail address too. */
export default async function AdminMembersPage({ searchParams }: { searchParams: Promise<Params> }) {
  const params = await searchParams;
  const viewer = await requireViewer("administrator", withParams(path, params, {}));
  const filter = readMemberFilter(params);
  const after = typeof params.after === "string" ? params.after : null;
  const {
    rows,
    next,
    count: found,
    everybody,
    hasDetails,
    hasLevels,
  } = await memberListPage(viewer, filter, { after });
  const day = today(viewer.timeZone);
  const hrefOf = ({ id }: { id: string }) => `/admin/members/${id}`;
  return (
    <Page>
      <PageHeader
        title="Members"
        count={found === everybody ? formatNumber(everybody) : `${formatNumber(found)} of ${formatNumber(everybody)}`}
        actions={
          <>
            <ButtonLink href="/admin/members/merge" variant="default">
              Duplicates
            </ButtonLink>
            <ButtonLink href="/admin/imports" variant="default" leftSection={<Icon name="upload" size={16} />}>
              Import
            </ButtonLink>
            <DownloadLink
              href={withParams("/members/export", params, {})}
              leftSection={<Icon name="download" size={16} />}
            >
              Export these
            </DownloadLink>
            <ButtonLink href="/admin/members/new" leftSection={<Icon name="addPerson" size={16} />}>
              Add member
            </ButtonLink>
          </>
        }
      />
      <MemberFilters
        viewer={viewer}
        path={path}
        params={params}
        hasDetails={hasDetails}
        hasLevels={hasLevels}
        found={plural(found, "member")}
        isAdmin
      />
      {rows.length > 0 ? (
        <MembersTable params={params} total={found}>
          <DataTable
            caption="Members"
            columns={memberColumns}
            rows={rows.map((row) => memberRow(row, { day, hrefOf, isAdmin: true }))}
            path={path}
            params={params}
            sort={filter.sort ?? "name"}
            isSelectable
          />
        </MembersTable>
      ) : (
        <NoMembersFound viewer={viewer} path={path} params={params} filter={filter} />
      )}
      <Pager path={path} params={params} next={next} />
    </Page>
  );
}
