import type { Metadata } from "next";
import { BatchTable } from "@/app/_imports/batch-table";
import { Empty } from "@/app/_ui/empty";
import { plural } from "@/app/_ui/format";
import { Icon } from "@/app/_ui/icon";
import { ButtonLink } from "@/app/_ui/links";
import { Page } from "@/app/_ui/page";
import { PageHeader } from "@/app/_ui/page-header";
import { Pager } from "@/app/_ui/pager";
import type { Params } from "@/app/_ui/search-params";
import { now } from "@/lib/core/clock";
import { requireViewer } from "@/lib/core/current-viewer";
import { isUnfinishedImport } from "@/lib/imports/jobs/lifecycle";
import { listImports } from "@/lib/imports/jobs/list";

export const metadata: Metadata = { title: "Imports" };

const path = "/admin/imports";

/** What was brought in from files: an administrator sees every import, a manager their own. */
export default async function Imports({ searchParams }: { searchParams: Promise<Params> }) {
  const viewer = await requireViewer("manager", path);
  const params = await searchParams;
  const { rows, hasMore } = await listImports(viewer, typeof params.after === "string" ? params.after : null);
  const open = rows.filter((batch) => isUnfinishedImport(batch, now())).length;
  return (
    <Page>
      <PageHeader
        title={open > 0 ? `${plural(open, "import")} to finish` : "Imports"}
        context="People, terms, activities, groups and their events from files. You can open each one again, and undo it."
        actions={
          <ButtonLink href={`${path}/new`} leftSection={<Icon name="upload" size={16} />}>
            Import a file
          </ButtonLink>
        }
      />
      {rows.length > 0 ? (
        <BatchTable batches={rows} base={path} timeZone={viewer.timeZone} />
      ) : (
        <Empty title="Nothing was imported yet" action={{ href: `${path}/new`, label: "Import a file" }}>
          A list of members or groups, a log of activities, or a calendar of events, from any spreadsheet or system.
        </Empty>
      )}
      <Pager path={path} params={params} next={hasMore ? (rows.at(-1)?.id ?? null) : null} />
    </Page>
  );
}
