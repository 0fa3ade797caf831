import type { Metadata } from "next";
import { listUnresolvedCountries } from "@/lib/administration/list-unresolved-countries";
import { currentCatalogue } from "@/lib/catalogue/get";
import { appUrl } from "@/lib/core/app-url";
import { requireViewer } from "@/lib/core/current-viewer";
import { getSettings } from "@/lib/settings/get";
import { plural } from "../../_ui/format";
import { TextLink } from "../../_ui/links";
import { Page } from "../../_ui/page";
import { PageHeader } from "../../_ui/page-header";
import { SettingsForm } from "./settings-form";

export const metadata: Metadata = { title: "Settings" };

/** What holds for the whole installation. */
export default async function SettingsPage() {
  const viewer = await requireViewer("administrator", "/admin/settings");
  const [settings, { programs }] = [await getSettings(viewer), await currentCatalogue()];
  const open = (await listUnresolvedCountries(viewer)).length;
  return (
    <Page width="form">
      <PageHeader
        title="Settings"
        context={
          open > 0 ? (
            <TextLink href="/admin/countries">{plural(open, "country name")} to settle</TextLink>
          ) : (
            "They work for everybody at once."
          )
        }
      />
      <SettingsForm
        key={settings.version}
        settings={settings}
        address={appUrl()}
        programs={programs.map(({ key, name, shortName, color, shape, groupKind }) => ({
          ...{ key, name, shortName, color, shape },
          hasGroups: groupKind !== null,
        }))}
      />
    </Page>
  );
}
