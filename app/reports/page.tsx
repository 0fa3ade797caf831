import type { Metadata } from "next";
import { requireViewer } from "@/lib/core/current-viewer";
import { reportsFor } from "@/lib/reports/registry";
import { TextLink } from "../_ui/links";
import { Page } from "../_ui/page";
import { PageHeader } from "../_ui/page-header";
import { Heading } from "../_ui/plain/heading";
import { Text } from "../_ui/plain/text";

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
        <section key={slug} style={{ paddingBlock: 16, borderTop: "1px solid var(--hairline)" }}>
          <Heading level={2}>
            <TextLink href={`/reports/${slug}`}>{question}</TextLink>
          </Heading>
          <Text tone="second" size="sm">
            {title}
          </Text>
        </section>
      ))}
    </Page>
  );
}
