import type { Metadata } from "next";
import { actionLabel, actionSentences } from "@/lib/audit/action-sentences";
import { channelNames } from "@/lib/audit/channel-names";
import { importedWith, listAudit } from "@/lib/audit/list";
import { type AuditFilter, auditFilterOf, auditKinds } from "@/lib/audit/schema";
import { today } from "@/lib/core/clock";
import { requireViewer } from "@/lib/core/current-viewer";
import { Empty, FilteredEmpty } from "../../_ui/empty";
import { FilterBar, FilterPeriod, FilterSearch, FilterSelect } from "../../_ui/filter-bar";
import { Icon } from "../../_ui/icon";
import { DownloadLink } from "../../_ui/links";
import { Page } from "../../_ui/page";
import { PageHeader } from "../../_ui/page-header";
import { Pager } from "../../_ui/pager";
import { type Params, withParams } from "../../_ui/search-params";
import { Entries } from "./entries";

export const metadata: Metadata = { title: "Audit" };

const path = "/admin/audit";
const actions = Object.keys(actionSentences).map((value) => ({ value, label: actionLabel(value) }));
const kinds = auditKinds.map((value) => ({ value, label: value.charAt(0).toUpperCase() + value.slice(1) }));
const channels = Object.entries(channelNames).map(([value, label]) => ({
  value,
  label: label.charAt(0).toUpperCase() + label.slice(1),
}));

/** Everything that anybody changed, newest first, each in a sentence. */
export default async function AuditPage({ searchParams }: { searchParams: Promise<Params> }) {
  const asked = await searchParams;
  const viewer = await requireViewer("administrator", withParams(path, asked, {}));
  const filter = auditFilterOf(asked);
  const { entries, next } = await listAudit(viewer, filter, { after: [asked.after].flat()[0], isFolded: true });
  const imports = await Promise.all(
    entries
      .filter(({ action }) => action === "import.finish")
      .map(async (entry) => [entry.id, await importedWith(viewer, entry)] as const),
  );
  const isFiltered = Object.keys(filter).length > 0;
  return (
    <Page width="reading">
      <PageHeader
        title="Who did what"
        context="Every change is kept here with the names of that day. Nobody can edit or delete an entry."
        actions={
          <DownloadLink href={withParams(`${path}/export`, asked, {})} leftSection={<Icon name="download" size={16} />}>
            Export these
          </DownloadLink>
        }
      />
      <FilterBar>
        <FilterSearch placeholder="Person or thing" label="A person or thing by name" />
        <FilterSelect param="action" label="Any action" options={actions} />
        <FilterSelect param="kind" label="Any kind of thing" options={kinds} />
        <FilterSelect param="channel" label="Any source" options={channels} />
        <FilterPeriod today={today(viewer.timeZone)} label="Any day" />
        <Chosen filter={filter} />
      </FilterBar>
      {entries.length > 0 ? (
        <Entries
          entries={entries}
          imports={new Map(imports)}
          timeZone={viewer.timeZone}
          today={today(viewer.timeZone)}
        />
      ) : isFiltered ? (
        <FilteredEmpty
          title="No entry matches all these filters"
          path={path}
          params={asked}
          drop={{ params: Object.keys(filter), label: "Show all entries" }}
        />
      ) : (
        <Empty title="No entries yet">Every change that somebody makes is listed here.</Empty>
      )}
      <Pager path={path} params={asked} next={next} />
    </Page>
  );
}

/** What a link has set that no list offers: one person, one thing, one import. */
function Chosen({ filter }: { filter: AuditFilter }) {
  return (
    <>
      {filter.person ? <FilterSelect param="person" label="Anybody" options={[]} /> : null}
      {filter.object ? (
        <FilterSelect param="object" label="Any thing" options={[{ value: filter.object, label: "One thing" }]} />
      ) : null}
      {filter.batch ? (
        <FilterSelect param="batch" label="Any import" options={[{ value: filter.batch, label: "One import" }]} />
      ) : null}
    </>
  );
}
