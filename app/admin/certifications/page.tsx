import type { Metadata } from "next";
import { type Certification, listCertifications } from "@/lib/catalogue/certifications";
import { requireViewer } from "@/lib/core/current-viewer";
import { plural } from "../../_ui/format";
import { Icon } from "../../_ui/icon";
import { ButtonLink, TextLink } from "../../_ui/links";
import { Page } from "../../_ui/page";
import { PageHeader } from "../../_ui/page-header";
import { Text } from "../../_ui/plain/text";
import { NounTable } from "../_catalogue/noun-table";

export const metadata: Metadata = { title: "Certifications" };

const columns = [
  { key: "name", label: "Certification" },
  { key: "level", label: "Level" },
];

/** What members can say they hold, in the order of the form. */
export default async function CertificationsPage() {
  const viewer = await requireViewer("administrator", "/admin/certifications");
  const certifications = await listCertifications(viewer);
  const inUse = certifications.filter(({ retiredAt }) => retiredAt === null);
  const retired = certifications.length - inUse.length;
  return (
    <Page width="form">
      <PageHeader
        title={inUse.length === 0 ? "No certification yet" : plural(inUse.length, "certification")}
        count={retired > 0 ? `${retired} retired` : undefined}
        context="Members choose from this list, and the requirements of a program can name its entries."
        actions={
          <ButtonLink href="/admin/certifications/new" leftSection={<Icon name="plus" size={16} />}>
            Add a certification
          </ButtonLink>
        }
      />
      <NounTable
        noun="certification"
        rows={certifications}
        columns={columns}
        cells={cellsOf}
        captions={{ inUse: "Certifications in use", retired: "Retired certifications" }}
        note="Members who hold one keep it, and it keeps counting. Nobody can add it to their facts any more."
      />
    </Page>
  );
}

function cellsOf({ key, name, level, aliases }: Certification) {
  return {
    name: (
      <div>
        <TextLink href={`/admin/certifications/${key}`} fw={600} c="var(--ink)">
          {name}
        </TextLink>
        <Text size="sm" tone="second" isOneLine>
          {aliases.slice(-3).join(", ")}
        </Text>
      </div>
    ),
    level,
  };
}
