import { Group } from "@mantine/core";
import type { Metadata } from "next";
import { requireViewer } from "@/lib/core/current-viewer";
import { Icon } from "../../../_ui/icon";
import { DownloadLink } from "../../../_ui/links";
import { Page } from "../../../_ui/page";
import { PageHeader } from "../../../_ui/page-header";

export const metadata: Metadata = { title: "Your data" };

/** Everything that is kept of whoever looks, to take along. */
export default async function OwnDataPage() {
  await requireViewer("member", "/account/export");
  return (
    <Page width="form">
      <PageHeader
        title="Download your data"
        context="Profile, handles, terms, activities, comments, reviews, roles, sessions and what was changed. Passwords and secrets are left out."
      />
      <Group gap="xs">
        <DownloadLink href="/account/export/json" leftSection={<Icon name="download" size={16} />}>
          Everything as JSON
        </DownloadLink>
        <DownloadLink href="/account/export/csv" leftSection={<Icon name="download" size={16} />}>
          Everything as CSV
        </DownloadLink>
      </Group>
    </Page>
  );
}
