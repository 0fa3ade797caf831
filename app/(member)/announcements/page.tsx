import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Empty } from "@/app/_ui/empty";
import { plural } from "@/app/_ui/format";
import { Icon } from "@/app/_ui/icon";
import { ButtonLink } from "@/app/_ui/links";
import { Page } from "@/app/_ui/page";
import { PageHeader } from "@/app/_ui/page-header";
import { Section } from "@/app/_ui/section";
import { listAnnouncements } from "@/lib/announcements/list";
import { mayAnnounceAnything } from "@/lib/announcements/policy";
import { requireViewer } from "@/lib/core/current-viewer";
import { AnnouncementRows } from "./announcement-rows";

export const metadata: Metadata = { title: "Announcements" };

/** What is announced, will be and was, of what the viewer may write; for administrators, managers and leads. */
export default async function AnnouncementsPage() {
  const viewer = await requireViewer("member", "/announcements");
  if (!mayAnnounceAnything(viewer)) notFound();
  const { current, coming, past } = await listAnnouncements(viewer);
  const states = [
    { state: "current", title: "Now", rows: current },
    { state: "coming", title: "Coming", rows: coming },
    { state: "past", title: "Past", rows: past },
  ] as const;
  const isEmpty = current.length + coming.length + past.length === 0;
  return (
    <Page width="form">
      <PageHeader
        title={
          current.length > 0 ? `${plural(current.length, "announcement")} to read now` : "Nothing is announced now"
        }
        context="Each stands on the home page of those it is for, until its last day or until they dismiss it."
        actions={
          isEmpty ? null : (
            <ButtonLink href="/announcements/new" leftSection={<Icon name="plus" size={16} />}>
              Announce something
            </ButtonLink>
          )
        }
      />
      {isEmpty ? (
        <Empty title="Say it once, to all" action={{ href: "/announcements/new", label: "Announce something" }}>
          A new date, a call for speakers, a rule that changes: whoever it is for reads it on their home page and in
          their summary by mail.
        </Empty>
      ) : null}
      {states.map(({ state, title, rows }) =>
        rows.length > 0 ? (
          <Section key={state} title={title}>
            <AnnouncementRows rows={rows} state={state} label={title} timeZone={viewer.timeZone} />
          </Section>
        ) : null,
      )}
    </Page>
  );
}
