import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Page } from "@/app/_ui/page";
import { PageHeader } from "@/app/_ui/page-header";
import { announcementState } from "@/lib/announcements/state";
import { findOwnAnnouncement } from "@/lib/announcements/subject";
import { audienceWords } from "@/lib/announcements/words";
import { today } from "@/lib/core/clock";
import { requireViewer } from "@/lib/core/current-viewer";
import { AnnouncementForm } from "../../announcement-form";

export const metadata: Metadata = { title: "Change the announcement" };

type Props = { params: Promise<{ id: string }> };

/** What an announcement says and its days, while it is not over; for whoever may write it. */
export default async function EditAnnouncementPage({ params }: Props) {
  const { id } = await params;
  const viewer = await requireViewer("member", `/announcements/${id}/edit`);
  const found = await findOwnAnnouncement(viewer, id);
  const state = found && announcementState(found, { of: viewer.timeZone, writer: found.writerZone });
  if (!found || state === "past") notFound();
  const { version, title, body, fromOn, untilOn, group } = found;
  const to = [found.audience, found.programKey ?? found.groupId ?? ""].join(" ").trim();
  return (
    <Page width="form">
      <PageHeader title="Change the announcement" />
      <AnnouncementForm
        keep={`${viewer.memberId}:announcement:${id}`}
        seen={{ id, version, hasBegun: state === "current" }}
        audiences={[{ value: to, label: audienceWords({ ...found, group: group?.name ?? null }) }]}
        today={today(viewer.timeZone)}
        values={{ to, title, body, fromOn, untilOn }}
      />
    </Page>
  );
}
