import { Group } from "@mantine/core";
import type { Metadata } from "next";
import { Empty, FilteredEmpty } from "@/app/_ui/empty";
import { FilterBar, FilterSearch, FilterSelect } from "@/app/_ui/filter-bar";
import { plural } from "@/app/_ui/format";
import { Icon } from "@/app/_ui/icon";
import { ButtonLink, DownloadLink } from "@/app/_ui/links";
import { Page } from "@/app/_ui/page";
import { PageHeader } from "@/app/_ui/page-header";
import { type Params, withParams } from "@/app/_ui/search-params";
import { countryName } from "@/lib/countries/names/rules";
import { currentViewer } from "@/lib/current-viewer";
import { countEvents, eventCountries, listEvents } from "@/lib/events/lists/queries";
import { kindsOfEvent } from "@/lib/events/queries";
import { formatChoices } from "@/lib/events/rules";
import { EventList } from "./_list/event-list";
import { MonthGrid } from "./_list/month-grid";
import { Subscribe } from "./_list/subscribe";
import { askedOf, views } from "./_list/views";

export const metadata: Metadata = { title: "Events" };

const path = "/events";
const most = 100;

/** What groups hold and held, for everybody: what comes next, a month at a time, or what has been. */
export default async function EventsPage({ searchParams }: { searchParams: Promise<Params> }) {
  const params = await searchParams;
  const viewer = await currentViewer();
  const { view, filter, day, month, planned, shown, order, also } = askedOf(viewer, params);
  const events = await listEvents(viewer, shown, { order, limit: view === "month" ? 500 : most, also });
  const count = await countEvents(viewer, planned);
  const kinds = await kindsOfEvent(viewer, true);
  const countries = (await eventCountries(viewer)).map((code) => ({ value: code, label: countryName(code) }));
  const isFiltered = Object.keys(filter).length > 0;
  return (
    <Page>
      <PageHeader
        title={count === 0 ? "Nothing is planned" : `${plural(count, "event")} coming`}
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
      <Group component="nav" aria-label="Which events" gap={4} mb="sm">
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
      </Group>
      <FilterBar>
        <FilterSearch label="Title" />
        <FilterSelect param="country" label="Country" isMultiple options={countries} />
        <FilterSelect
          param="kind"
          label="Kind"
          isMultiple
          options={kinds.map(({ key, name }) => ({ value: key, label: name }))}
        />
        <FilterSelect param="format" label="In person or online" isMultiple options={formatChoices} />
      </FilterBar>
      {view === "month" ? (
        <MonthGrid events={events} month={month} today={day} params={params} />
      ) : events.length > 0 ? (
        <EventList events={events} today={day} />
      ) : isFiltered ? (
        <FilteredEmpty title="No event matches all of that" path={path} params={params} />
      ) : (
        <Empty
          title={view === "past" ? "Nothing was held yet" : "Nothing is planned"}
          action={
            viewer.leads.length > 0
              ? {
                  href: view === "past" ? "/events/new" : "/events/new?plan=1",
                  label: view === "past" ? "Log an event" : "Plan an event",
                }
              : undefined
          }
        >
          Groups plan their meetups here, and log what they held.
        </Empty>
      )}
    </Page>
  );
}
