import type { Metadata } from "next";
import { type CatalogueUsage, getCatalogueUsage } from "@/lib/administration/catalogue-usage";
import { catalogue, type Program } from "@/lib/catalogue/get";
import { requireViewer } from "@/lib/core/current-viewer";
import { Empty } from "../../_ui/empty";
import { formatNumber, plural } from "../../_ui/format";
import { Icon } from "../../_ui/icon";
import { ButtonLink, TextLink } from "../../_ui/links";
import { Page } from "../../_ui/page";
import { PageHeader } from "../../_ui/page-header";
import { Text } from "../../_ui/plain/text";
import { ProgramMark } from "../../_ui/program-mark";
import { NounTable } from "../_catalogue/noun-table";
import { UsesLink } from "../_catalogue/uses-link";

export const metadata: Metadata = { title: "Programs" };

const columns = [
  { key: "name", label: "Program" },
  { key: "goals", label: "Goals", numeric: true },
  { key: "terms", label: "Running terms", numeric: true },
  { key: "activities", label: "Activities that count", numeric: true },
];

/** The programs in order, with what stands on each. */
export default async function ProgramsPage() {
  const viewer = await requireViewer("administrator", "/admin/programs");
  const [{ programs }, uses] = [await catalogue(), await getCatalogueUsage(viewer)];
  const inUse = programs.filter((program) => program.retiredAt === null);
  const retired = programs.length - inUse.length;
  return (
    <Page width="reading">
      <PageHeader
        title={inUse.length === 0 ? "No program yet" : `${plural(inUse.length, "program")} in use`}
        count={retired > 0 ? `${retired} retired` : undefined}
        context="Lists, forms and reports show them in this order."
        actions={
          <ButtonLink href="/admin/programs/new" leftSection={<Icon name="plus" size={16} />}>
            Add a program
          </ButtonLink>
        }
      />
      <NounTable
        noun="program"
        rows={programs}
        columns={columns}
        cells={(program) => cellsOf(program, uses)}
        captions={{ inUse: "Programs in use", retired: "Retired programs" }}
        note="What was logged for them stays and keeps counting."
        empty={
          <Empty title="No programs yet" action={{ href: "/admin/programs/new", label: "Add a program" }}>
            Members get their roles in a program, and activities advance its goals.
          </Empty>
        }
      />
    </Page>
  );
}

function cellsOf(program: Program, uses: CatalogueUsage) {
  const { key, name, shortName, color, shape, audience, retiredAt } = program;
  const running = uses.terms.get(key) ?? 0;
  return {
    name: (
      <>
        <TextLink href={`/admin/programs/${key}`} fw={600} c="var(--ink)">
          <ProgramMark color={color} shape={shape} name={name} />
        </TextLink>
        <Text size="sm" tone="second" isOneLine style={{ maxWidth: 460 }}>
          {shortName === name ? audience : `${shortName}. ${audience}`}
        </Text>
      </>
    ),
    goals: program.goals.filter((goal) => goal.retiredAt === null).length,
    terms: running > 0 ? <TextLink href={`/admin/terms?program=${key}`}>{formatNumber(running)}</TextLink> : "none",
    activities: (
      <UsesLink count={uses.programs.get(key) ?? 0} filter={{ program: key }} isRetired={retiredAt !== null} />
    ),
  };
}
