import { Box, SimpleGrid, Text } from "@mantine/core";
import type { Metadata } from "next";
import { getAdministrationTasks } from "@/lib/administration/get-tasks";
import { requireViewer } from "@/lib/core/current-viewer";
import { administrationAreas } from "../_shell/administration-areas";
import { formatAge } from "../_ui/format";
import { Icon } from "../_ui/icon";
import { TextLink } from "../_ui/links";
import { Page } from "../_ui/page";
import { PageHeader } from "../_ui/page-header";
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
        <Box
          key={href + text}
          py="sm"
          style={{
            borderBottom: "1px solid var(--hairline)",
            display: "flex",
            gap: 12,
            alignItems: "baseline",
            flexWrap: "wrap",
          }}
        >
          <Box flex="1 1 16rem" miw={0}>
            <Text fw={600} c="var(--rust)">
              {text}
            </Text>
            <Text fz="sm" c="var(--second)">
              {detail}
            </Text>
          </Box>
          <TextLink href={href}>{verb}</TextLink>
        </Box>
      ))}
      <Section title="All areas">
        <SimpleGrid cols={{ base: 1, xs: 2, md: 3 }} spacing="lg" verticalSpacing="md">
          {administrationAreas.map(({ href, label, icon, detail }) => (
            <Box key={href} style={{ display: "flex", gap: 10 }}>
              <Box c="var(--second)" pt={2}>
                <Icon name={icon} />
              </Box>
              <Box>
                <TextLink href={href} fw={600}>
                  {label}
                </TextLink>
                <Text fz="sm" c="var(--second)">
                  {detail}
                </Text>
              </Box>
            </Box>
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
