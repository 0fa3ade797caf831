import type { Metadata } from "next";
import { publicMetadata } from "@/app/_sharing/page-metadata";
import { today } from "@/lib/core/clock";
import { currentViewer, requireViewer } from "@/lib/core/current-viewer";
import { isManager, isSignedIn } from "@/lib/core/viewer";
import { isDirectoryOpenTo } from "@/lib/directory/access";
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
import { Pager, rowsOnPage } from "../../_ui/pager";
import { type Params, withParams } from "../../_ui/search-params";

export function generateMetadata(): Promise<Metadata> {
  return publicMetadata({
    title: "Members",
    description: "Members of community programs who chose to be found: where they are and what they do.",
    path: "/members",
  });
}

const path = "/members";

/** The directory: everybody whom the viewer may see; for a visitor, who chose to be public. */
export default async function MembersPage({ searchParams }: { searchParams: Promise<Params> }) {
  const params = await searchParams;
  const looker = await currentViewer();
  const viewer = (await isDirectoryOpenTo(looker))
    ? looker
    : await requireViewer("member", withParams(path, params, {}));
  const filter = readMemberFilter(params);
  const page = await memberListPage(viewer, filter, { after: one(params.after), size: rowsOnPage });
  const { rows, next, count: found, everybody } = page;
  const day = today(viewer.timeZone);
  return (
    <Page>
      <PageHeader
        title="Members"
        count={found === everybody ? formatNumber(everybody) : `${formatNumber(found)} of ${formatNumber(everybody)}`}
        context={
          isSignedIn(viewer) ? undefined : "Everybody here chose to be public. Sign in to see the whole community."
        }
        actions={
          <>
            <DownloadLink
              href={withParams("/members/export", params, {})}
              leftSection={<Icon name="download" size={16} />}
            >
              Export these
            </DownloadLink>
            {isManager(viewer) ? (
              <ButtonLink href="/members/new" leftSection={<Icon name="addPerson" size={16} />}>
                Add member
              </ButtonLink>
            ) : null}
          </>
        }
      />
      <MemberFilters
        viewer={viewer}
        path={path}
        params={params}
        hasDetails={page.hasDetails}
        hasLevels={page.hasLevels}
        found={plural(found, "member")}
      />
      {rows.length > 0 ? (
        <DataTable
          caption="Members"
          columns={memberColumns}
          rows={rows.map((row) => memberRow(row, { day, hrefOf: ({ slug }) => `/members/${slug}` }))}
          path={path}
          params={params}
          sort={filter.sort ?? "name"}
        />
      ) : (
        <NoMembersFound viewer={viewer} path={path} params={params} filter={filter} />
      )}
      <Pager path={path} params={params} next={next} note={`${plural(rows.length, "member")} on this page`} />
    </Page>
  );
}

function one(value: Params[string]): string | undefined {
  return typeof value === "string" ? value : undefined;
}
