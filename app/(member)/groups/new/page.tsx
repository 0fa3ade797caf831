import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Page } from "@/app/_ui/page";
import { PageHeader } from "@/app/_ui/page-header";
import { today } from "@/lib/core/clock";
import { requireViewer } from "@/lib/core/current-viewer";
import { timeZones } from "@/lib/core/time-zones";
import { countryOptions } from "@/lib/countries/names";
import { groupKindsToAdd } from "@/lib/groups/addable-kinds";
import { GroupForm } from "../_form/group-form";

export const metadata: Metadata = { title: "Add a group" };

/** Puts a group into the directory; managers of its program for its country, and administrators. To others there is no such page. */
export default async function NewGroup() {
  const viewer = await requireViewer("manager", "/groups/new");
  const kinds = await groupKindsToAdd(viewer);
  const [first] = kinds;
  if (!first) notFound();
  return (
    <Page width="form">
      <PageHeader
        title="Add a group"
        context={first.countries ? "A name, a kind and a country are enough." : "A name and a kind are enough."}
      />
      <GroupForm
        values={{ name: "", kind: first.kind, description: "", links: [], aliases: [] }}
        options={{ countries: countryOptions(), zones: timeZones() }}
        today={today(viewer.timeZone)}
        keep={`${viewer.memberId}:group:new`}
        kinds={kinds}
        cancelHref="/groups"
      />
    </Page>
  );
}
