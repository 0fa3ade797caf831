import { Box, Text, Title } from "@mantine/core";
import type { Metadata } from "next";
import { requireViewer } from "@/lib/core/current-viewer";
import { definitions, definitionTitle } from "@/lib/core/figure-definitions";
import { Page } from "../../_ui/page";
import { PageHeader } from "../../_ui/page-header";

export const metadata: Metadata = { title: "Definitions" };

/** How each figure is counted, in the words that stand behind its dotted label. */
export default async function DefinitionsPage() {
  await requireViewer("member", "/reports/definitions");
  return (
    <Page width="reading">
      <PageHeader title="How each figure is counted" context="Click any dotted label to see the same words." />
      {Object.entries(definitions).map(([key, definition]) => (
        <Box
          key={key}
          id={key}
          component="section"
          py="md"
          maw={720}
          style={{ borderTop: "1px solid var(--hairline)" }}
        >
          <Title order={2}>{definitionTitle(definition)}</Title>
          <Text mt={4}>{definition.text}</Text>
        </Box>
      ))}
    </Page>
  );
}
