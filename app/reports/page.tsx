import { Box, Text, Title } from "@mantine/core";
import type { Metadata } from "next";
import { requireViewer } from "@/lib/core/current-viewer";
import { reportsFor } from "@/lib/reports/registry";
import { TextLink } from "../_ui/links";
import { Page } from "../_ui/page";
import { PageHeader } from "../_ui/page-header";

export const metadata: Metadata = { title: "Reports" };

/** The questions that can be asked. Managers and administrators. */
export default async function ReportsPage() {
  const viewer = await requireViewer("manager", "/reports");
  return (
    <Page width="reading">
      <PageHeader
        title="What would you like to know"
        context={
          <>
            Every number says how it is counted and leads to its records.{" "}
            <TextLink href="/reports/definitions">All definitions</TextLink>
          </>
        }
      />
      {reportsFor(viewer).map(({ slug, title, question }) => (
        <Box key={slug} component="section" py="md" style={{ borderTop: "1px solid var(--hairline)" }}>
          <Title order={2}>
            <TextLink href={`/reports/${slug}`}>{question}</TextLink>
          </Title>
          <Text c="var(--second)" fz="sm">
            {title}
          </Text>
        </Box>
      ))}
    </Page>
  );
}
