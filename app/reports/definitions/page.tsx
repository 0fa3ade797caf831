import type { Metadata } from "next";
import { requireViewer } from "@/lib/core/current-viewer";
import { definitions, definitionTitle } from "@/lib/core/figure-definitions";
import { Page } from "../../_ui/page";
import { PageHeader } from "../../_ui/page-header";
import { Heading } from "../../_ui/plain/heading";
import { Text } from "../../_ui/plain/text";

export const metadata: Metadata = { title: "Definitions" };

/** How each figure is counted, in the words that stand behind its dotted label. */
export default async function DefinitionsPage() {
  await requireViewer("member", "/reports/definitions");
  return (
    <Page width="reading">
      <PageHeader title="How each figure is counted" context="Click any dotted label to see the same words." />
      {Object.entries(definitions).map(([key, definition]) => (
        <section key={key} id={key} style={{ paddingBlock: 16, maxWidth: 720, borderTop: "1px solid var(--hairline)" }}>
          <Heading level={2}>{definitionTitle(definition)}</Heading>
          <Text above={4}>{definition.text}</Text>
        </section>
      ))}
    </Page>
  );
}
