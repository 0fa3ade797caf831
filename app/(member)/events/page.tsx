import type { Metadata } from "next";
import { permanentRedirect } from "next/navigation";
import { publicMetadata } from "@/app/_sharing/page-metadata";
import { Empty, FilteredEmpty } from "@/app/_ui/empty";
import { formatDay, formatNumber, formatUpTo } from "@/app/_ui/format";
import { Icon } from "@/app/_ui/icon";
import { ButtonLink, DownloadLink } from "@/app/_ui/links";
import { Page } from "@/app/_ui/page";
import { PageHeader } from "@/app/_ui/page-header";
import { Pager } from "@/app/_ui/pager";
import { Row } from "@/app/_ui/plain/row";
import { Text } from "@/app/_ui/plain/text";
import { type Params, withParams } from "@/app/_ui/search-params";
import { countedUpTo } from "@/lib/activities/filter";
import { currentViewer } from "@/lib/core/current-viewer";
import { readDayPage } from "@/lib/core/paging";
import type { Viewer } from "@/lib/core/viewer";
import { readEventFilter } from "@/lib/events/filter";
import { countEvents, eventListPage } from "@/lib/events/list";
import { currentGroupSlugs } from "@/lib/groups/get";
import { EventFilters } from "./_list/event-filters";
import { EventList } from "./_list/event-list";
import { MonthGrid } from "./_list/month-grid";
import type { Month } from "./_list/months";
import { Subscribe } from "./_list/subscribe";
import { askedOf, views } from "./_list/views";

export function generateMetadata(): Promise<Metadata> {
  return publicMetadata({
    title: "Events",
    description: "What community groups plan and held: days, places and speakers.",
    path: "/events",
    feeds: {
      "text/calendar": "/feeds/events.ics",
      "application/atom+xml": "/feeds/events.atom",
      "application/feed+json": "/feeds/events.json",
    },
  });
}

const path = "/events";
const most = { list: 50, month: 500 };

/** What groups hold and held, for everybody: what comes next, a month at a time, or what has been. */
export default async function EventsPage({ searchParams }: { searchParams: Promise<Params> }) {
  const params = await searchParams;
  const viewer = await currentViewer();
  await leadOn(viewer, params);
  const { view, filter, day, month, counted, shown, order, also } = askedOf(viewer, params);
  const page = view === "month" ? { limit: most.month } : { limit: most.list, after: readDayPage(params).after };
  const countedAlso = view === "past" ? also : undefined;
  const found = await eventListPage(viewer, shown, { order, also, ...page, counted, countedAlso });
  const { events, next, count } = found;
  const isFiltered = Object.keys(filter).length > 0;
  return (
    <Page>
      <PageHeader
        title={titleOf(count, view, month)}
        actions={
          <>
            <Subscribe filter={filter} isSignedIn={viewer.memberId !== null} />
            <DownloadLink
              href={withParams("/events/export", params, {})}
              leftSection={<Icon name="download" size={16} />}
            >
              Export
            </DownloadLink>
            {viewer.leads.length > 0 ? (
              <ButtonLink href="/events/new?plan=1" leftSection={<Icon name="plus" size={16} />}>
                Plan an event
              </ButtonLink>
            ) : null}
          </>
        }
      />
      <Row as="nav" aria-label="Which events" gap={4} below={12}>
        {views.map(({ key, label }) => (
          <ButtonLink
            key={key}
            href={withParams(path, params, { view: key === "ahead" ? undefined : key, month: undefined })}
            size="compact-md"
            variant={view === key ? "light" : "subtle"}
            color={view === key ? undefined : "gray"}
            aria-current={view === key ? "true" : undefined}
          >
            {label}
          </ButtonLink>
        ))}
      </Row>
      <EventFilters
        viewer={viewer}
        filter={filter}
        isPast={view === "past"}
        found={`${formatUpTo(count, countedUpTo)} events`}
      />
      {view === "month" && next ? (
        <Text size="sm" tone="second" above={12}>
          The first {formatNumber(events.length)} of {formatUpTo(await countEvents(viewer, shown), countedUpTo)}. Use a
          filter to see the others.
        </Text>
      ) : null}
      {view === "month" ? (
        <MonthGrid events={events} month={month} today={day} params={params} />
      ) : events.length > 0 ? (
        <EventList events={events} today={day} />
      ) : isFiltered ? (
        <FilteredEmpty title="No event matches all these filters" path={path} params={params} />
      ) : (
        <Empty
          title={view === "past" ? "No past events yet" : "Nothing is planned"}
          action={
            viewer.leads.length > 0
              ? {
                  href: view === "past" ? "/events/new" : "/events/new?plan=1",
                  label: view === "past" ? "Log an event" : "Plan an event",
                }
              : undefined
          }
        >
          Groups plan their events here, and log them afterwards.
        </Empty>
      )}
      {view === "month" ? null : <Pager path={path} params={params} next={next} />}
    </Page>
  );
}

/** How many there are of what is shown: ahead, past, or in a month. */
function titleOf(count: number, view: (typeof views)[number]["key"], { key }: Month): string {
  const counted = (one: string) => `${formatUpTo(count, countedUpTo)} ${count === 1 ? one : `${one}s`}`;
  if (view === "past") return count === 0 ? "No past events yet" : `${counted("event")} so far`;
  if (view === "ahead") return count === 0 ? "Nothing is planned" : counted("upcoming event");
  return `${count === 0 ? "Nothing" : counted("event")} in ${formatDay(`${key}-01`, "month")}`;
}

/** The address of a group that was merged leads on to the one that stands, as its own page does. */
async function leadOn(viewer: Viewer, params: Params) {
  const { group } = readEventFilter(params);
  if (!group) return;
  const standing = await currentGroupSlugs(viewer, group);
  if (standing.join() !== group.join()) permanentRedirect(withParams(path, params, { group: standing }));
}
