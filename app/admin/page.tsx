import { SimpleGrid } from "@mantine/core";
import type { Metadata } from "next";
import { getAdministrationTasks } from "@/lib/administration/get-tasks";
import { requireViewer } from "@/lib/core/current-viewer";
import { administrationAreas } from "../_shell/administration-areas";
import { formatAge } from "../_ui/format";
import { Icon } from "../_ui/icon";
import { TextLink } from "../_ui/links";
import { Page } from "../_ui/page";
import { PageHeader } from "../_ui/page-header";
import { Text } from "../_ui/plain/text";
import { Section } from "../_ui/section";
import { taskRows } from "./task-rows";

export const metadata: Metadata = { title: "Admin" };

/** What needs an administrator, then the rooms. */
export default async function AdminPage() {
  const viewer = await requireViewer("administrator", "/admin");
  const tasks = await getAdministrationTasks(viewer);
  const rows = taskRows(tasks);
  return (
    <Page width="reading">
      <PageHeader
        title={rows.length === 0 ? "Nothing needs you" : newsOf(rows.length)}
        context={backupWords(tasks.backedUpAt)}
      />
      {rows.map(({ href, text, detail, verb }) => (
        <div
          key={href + text}
          style={{
            paddingBlock: 12,
            borderBottom: "1px solid var(--hairline)",
            display: "flex",
            gap: 12,
            alignItems: "baseline",
            flexWrap: "wrap",
          }}
        >
          <div style={{ flex: "1 1 16rem", minWidth: 0 }}>
            <Text weight={600} tone="rust">
              {text}
            </Text>
            <Text size="sm" tone="second">
              {detail}
            </Text>
          </div>
          <TextLink href={href}>{verb}</TextLink>
        </div>
      ))}
      <Section title="All areas">
        <SimpleGrid cols={{ base: 1, xs: 2, md: 3 }} spacing="lg" verticalSpacing="md">
          {administrationAreas.map(({ href, label, icon, detail }) => (
            <div key={href} style={{ display: "flex", gap: 10 }}>
              <div style={{ color: "var(--second)", paddingTop: 2 }}>
                <Icon name={icon} />
              </div>
              <div>
                <TextLink href={href} fw={600}>
                  {label}
                </TextLink>
                <Text size="sm" tone="second">
                  {detail}
                </Text>
              </div>
            </div>
          ))}
        </SimpleGrid>
      </Section>
    </Page>
  );
}

const numbers = ["Nothing", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine"];

function newsOf(count: number): string {
  return `${numbers[count] ?? count} ${count === 1 ? "thing needs" : "things need"} you`;
}

function backupWords(at: Date | null | undefined): string {
  if (at === undefined) return "PostgreSQL has its own backup tools. Tenet does not know when the last backup was.";
  if (at === null) return "No backup was made yet: npm run tenet -- backup";
  return `Last backup ${formatAge((Date.now() - at.getTime()) / 1000)}.`;
}
