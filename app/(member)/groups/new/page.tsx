import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Page } from "@/app/_ui/page";
import { PageHeader } from "@/app/_ui/page-header";
import { today } from "@/lib/clock";
import { countryOptions } from "@/lib/countries/names/rules";
import { requireViewer } from "@/lib/current-viewer";
import { mayCreate } from "@/lib/groups/policy";
import { timeZones } from "@/lib/time-zones";
import { GroupForm } from "../_form/group-form";

export const metadata: Metadata = { title: "Add a group" };

/** Puts a group into the directory; managers of its program for its country, and administrators. */
export default async function NewGroup() {
  const viewer = await requireViewer("manager", "/groups/new");
  if (!mayCreate(viewer)) notFound();
  return (
    <Page width="form">
      <PageHeader title="Add a group" context="A name and a kind are enough." />
      <GroupForm
        values={{ name: "", kind: "user group", description: "", links: [], aliases: [] }}
        options={{ countries: countryOptions(), zones: timeZones() }}
        today={today(viewer.timeZone)}
        keep={`${viewer.memberId}:group:new`}
        mayChangeKind
        cancelHref="/groups"
      />
    </Page>
  );
}
