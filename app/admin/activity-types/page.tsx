import type { Metadata } from "next";
import { figureLabels } from "@/lib/activities/figures";
import { type CatalogueUsage, getCatalogueUsage } from "@/lib/administration/catalogue-usage";
import { eventKindOptions } from "@/lib/catalogue/event-kinds";
import { type ActivityType, catalogue } from "@/lib/catalogue/get";
import { requireViewer } from "@/lib/core/current-viewer";
import { plural } from "../../_ui/format";
import { Icon } from "../../_ui/icon";
import { ButtonLink, TextLink } from "../../_ui/links";
import { Page } from "../../_ui/page";
import { PageHeader } from "../../_ui/page-header";
import { Row } from "../../_ui/plain/row";
import { Text } from "../../_ui/plain/text";
import { Section } from "../../_ui/section";
import { TypeIcon } from "../../_ui/type-icon";
import { NounList } from "../_catalogue/noun-list";
import { NounTable } from "../_catalogue/noun-table";
import { UsesLink } from "../_catalogue/uses-link";

export const metadata: Metadata = { title: "Activity types" };

const columns = [
  { key: "name", label: "Type" },
  { key: "asks", label: "Asks for" },
  { key: "part", label: "Part", phone: "hide" as const },
  { key: "activities", label: "Activities", numeric: true },
];

/** What can be logged, in the order of the form. */
export default async function ActivityTypesPage() {
  const viewer = await requireViewer("administrator", "/admin/activity-types");
  const [{ activityTypes }, uses] = [await catalogue(), await getCatalogueUsage(viewer)];
  const kinds = await eventKindOptions(viewer, true);
  const inUse = activityTypes.filter((type) => type.retiredAt === null);
  const retired = activityTypes.length - inUse.length;
  const common = inUse.filter((type) => type.isCommon).length;
  return (
    <Page width="reading">
      <PageHeader
        title={`${plural(inUse.length, "type")} of activity`}
        count={retired > 0 ? `${retired} retired` : undefined}
        context={`The log form shows ${common} of them first, the others under “All”.`}
        actions={
          <ButtonLink href="/admin/activity-types/new" leftSection={<Icon name="plus" size={16} />}>
            Add a type
          </ButtonLink>
        }
      />
      <NounTable
        noun="activity type"
        rows={activityTypes}
        columns={columns}
        cells={(type) => cellsOf(type, uses)}
        captions={{ inUse: "Types in use", retired: "Retired types" }}
        note="What was logged stays and keeps counting."
      />
      <Section title="Kinds of event" note="The kinds of event that a group can choose, in the order of the form.">
        <NounList
          noun="event kind"
          idPrefix="kind-"
          items={kinds.map(({ key, version, name, retiredAt }) => ({
            ...{ key, version, name },
            isRetired: retiredAt !== null,
          }))}
        />
      </Section>
    </Page>
  );
}

function cellsOf(type: ActivityType, uses: CatalogueUsage) {
  const { key, name, icon, asks, part, isCommon, aliases, retiredAt } = type;
  return {
    name: (
      <Row gap={10} isNowrap>
        <TypeIcon icon={icon} />
        <div>
          <TextLink href={`/admin/activity-types/${key}`} fw={600} c="var(--ink)">
            {name}
          </TextLink>
          <Text size="sm" tone="second" isOneLine>
            {[isCommon ? "shown first" : "", aliases.slice(0, 3).join(", ")].filter(Boolean).join(" · ")}
          </Text>
        </div>
      </Row>
    ),
    asks: asks.length > 0 ? asks.map((asked) => figureLabels[asked].label.toLowerCase()).join(", ") : "no number",
    part,
    activities: <UsesLink count={uses.types.get(key) ?? 0} filter={{ type: key }} isRetired={retiredAt !== null} />,
  };
}
