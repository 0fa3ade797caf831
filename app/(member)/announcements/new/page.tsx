import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Page } from "@/app/_ui/page";
import { PageHeader } from "@/app/_ui/page-header";
import type { Params } from "@/app/_ui/search-params";
import { audienceChoices } from "@/lib/announcements/audiences";
import { addDays, today } from "@/lib/core/clock";
import { requireViewer } from "@/lib/core/current-viewer";
import { AnnouncementForm } from "../announcement-form";

export const metadata: Metadata = { title: "Announce something" };

const usualDays = 14;

/** Says something to everybody, a program or a group; for administrators, managers and leads, each to theirs. */
export default async function NewAnnouncementPage({ searchParams }: { searchParams: Promise<Params> }) {
  const viewer = await requireViewer("member", "/announcements/new");
  const { group } = await searchParams;
  const { choices, asked } = await audienceChoices(viewer, typeof group === "string" ? group : undefined);
  const [first] = choices;
  if (!first || (group && !asked)) notFound();
  const day = today(viewer.timeZone);
  return (
    <Page width="form">
      <PageHeader title="Announce something" context="You can change it, end it or remove it later." />
      <AnnouncementForm
        keep={`${viewer.memberId}:announcement`}
        audiences={choices}
        today={day}
        values={{ to: asked ?? first.value, title: "", body: "", fromOn: day, untilOn: addDays(day, usualDays) }}
      />
    </Page>
  );
}
