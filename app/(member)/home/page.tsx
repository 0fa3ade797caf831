import type { Metadata } from "next";
import { Empty } from "@/app/_ui/empty";
import { formatDay } from "@/app/_ui/format";
import { Icon } from "@/app/_ui/icon";
import { ButtonLink } from "@/app/_ui/links";
import { Page, WithRail } from "@/app/_ui/page";
import { PageHeader } from "@/app/_ui/page-header";
import { Section } from "@/app/_ui/section";
import { requireViewer } from "@/lib/core/current-viewer";
import { firstNameOf } from "@/lib/core/words";
import { inboxHeadline } from "@/lib/inbox/wording";
import { Announcements } from "./announcements";
import { DueTasks } from "./due-tasks";
import classes from "./home.module.css";
import { HomeRail } from "./home-rail";
import { type HomeView, homeView } from "./home-view";
import { InboxList } from "./inbox-list";
import { ManagedPrograms } from "./managed-programs";
import { ManagerRail } from "./manager-rail";
import { NewsList } from "./news-list";
import { QuietLists } from "./quiet-lists";
import { RecentCredit } from "./recent-credit";
import { SharedStep } from "./shared-step";
import { TermBlock } from "./term-progress";

export const metadata: Metadata = { title: "Home" };

/** What needs the viewer, answered in place; then their terms, their credit, and twelve months at a glance. */
export default async function Home() {
  const viewer = await requireViewer("member", "/home");
  const view = await homeView(viewer);
  const [last] = view.recent;
  const isNew = view.recent.length === 0;
  const isLeading = viewer.leads.length > 0;
  const { managed } = view;
  const isEmptyPlace = view.inbox.some(({ kind }) => kind === "first steps");
  const terms =
    view.terms.length > 0 ? (
      <Section title="Your terms">
        <SharedStep view={view} />
        <div className={classes.terms}>
          {view.terms.map((term) => (
            <TermBlock key={term.id} term={term} slug={viewer.slug ?? "me"} />
          ))}
        </div>
      </Section>
    ) : null;
  const body = (
    <>
      <InboxList view={view} />
      <DueTasks view={view} />
      {managed ? null : terms}
      <Announcements announced={view.announced} />
      <NewsList news={view.news} timeZone={viewer.timeZone} />
      {managed ? (
        <>
          <ManagedPrograms overview={managed.overview} />
          <QuietLists managed={managed} />
        </>
      ) : null}
      {managed ? terms : null}
      {isNew ? null : <RecentCredit view={view} />}
      {isNew && !managed ? (
        <Empty title="Log your first activity" action={{ href: "/activities/new", label: "Log an activity" }}>
          Last month’s talk, a post, a meetup you ran: a title and a day are enough. It shows up here and on your
          profile.
        </Empty>
      ) : null}
    </>
  );
  const rail =
    isNew && !managed ? null : (
      <>
        {managed ? <ManagerRail managed={managed} /> : null}
        {isNew ? null : <HomeRail view={view} isBelow={managed !== null} />}
      </>
    );
  return (
    <Page width="reading">
      <PageHeader
        title={
          isEmptyPlace
            ? "There are no members yet"
            : inboxHeadline(view.inbox.length + view.dueTasks.length, firstNameOf(viewer.name))
        }
        context={contextOf(view)}
        actions={
          isEmptyPlace ? null : (
            <>
              {view.lastEvent ? (
                <ButtonLink
                  href={`/events/new?from=${view.lastEvent.id}`}
                  variant="default"
                  leftSection={<Icon name="copy" size={16} />}
                >
                  Copy {formatDay(view.lastEvent.startsOn, "long").split(" ")[2]}’s event
                </ButtonLink>
              ) : null}
              {last && !isLeading ? (
                <ButtonLink
                  href={`/activities/new?from=${last.id}`}
                  variant="default"
                  leftSection={<Icon name="copy" size={16} />}
                >
                  Copy the last one
                </ButtonLink>
              ) : null}
              <ButtonLink
                href="/activities/new"
                variant={isLeading || managed ? "default" : undefined}
                leftSection={isLeading ? undefined : <Icon name="plus" size={16} />}
              >
                {isLeading ? "Log something else" : "Log an activity"}
              </ButtonLink>
              {isLeading ? (
                <ButtonLink href="/events/new" leftSection={<Icon name="event" size={16} />}>
                  Log an event
                </ButtonLink>
              ) : null}
            </>
          )
        }
      />
      {rail ? <WithRail rail={rail}>{body}</WithRail> : body}
    </Page>
  );
}

/** The day and, for whoever manages some countries, that the figures are theirs. */
function contextOf({ today, managed }: HomeView): string {
  const day = formatDay(today, "long").replace(/ \d{4}$/, "");
  const countries = managed?.overview.limitedTo;
  return countries ? `${day}. Figures of your programs are for your countries: ${countries}.` : day;
}
