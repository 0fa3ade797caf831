import { Group, Text } from "@mantine/core";
import type { Metadata } from "next";
import { figureLabels } from "@/lib/activities/figures";
import { type CatalogueUsage, getCatalogueUsage } from "@/lib/administration/catalogue-usage";
import { eventKindOptions } from "@/lib/catalogue/event-kinds";
import { type ActivityType, catalogue } from "@/lib/catalogue/get";
import { requireViewer } from "@/lib/core/current-viewer";
import { DataTable } from "../../_ui/data-table";
import { plural } from "../../_ui/format";
import { Icon } from "../../_ui/icon";
import { ButtonLink, TextLink } from "../../_ui/links";
import { Page } from "../../_ui/page";
import { PageHeader } from "../../_ui/page-header";
import { Section } from "../../_ui/section";
import { TypeIcon } from "../../_ui/type-icon";
import { OrderButtons } from "../_catalogue/order-buttons";
import { UsesLink } from "../_catalogue/uses-link";
import { placeType } from "./actions";
import { EventKinds } from "./event-kinds";

export const metadata: Metadata = { title: "Activity types" };

const columns = [
  { key: "name", label: "Type" },
  { key: "asks", label: "Asks for" },
  { key: "part", label: "Part", phone: "hide" as const },
  { key: "activities", label: "Activities", numeric: true },
  { key: "order", label: "Order", phone: "aside" as const },
];

/** What can be logged, in the order of the form. */
export default async function ActivityTypesPage() {
  const viewer = await requireViewer("administrator", "/admin/activity-types");
  const [{ activityTypes }, uses] = [await catalogue(), await getCatalogueUsage(viewer)];
  const kinds = await eventKindOptions(viewer, true);
  const inUse = activityTypes.filter((type) => type.retiredAt === null);
  const retired = activityTypes.filter((type) => type.retiredAt !== null);
  const common = inUse.filter((type) => type.isCommon).length;
  return (
    <Page width="reading">
      <PageHeader
        title={`${plural(inUse.length, "type")} of activity`}
        count={retired.length > 0 ? `${retired.length} retired` : undefined}
        context={`The log form shows ${common} of them first, the others under “All”.`}
        actions={
          <ButtonLink href="/admin/activity-types/new" leftSection={<Icon name="plus" size={16} />}>
            Add a type
          </ButtonLink>
        }
      />
      <DataTable
        caption="Types in use"
        columns={columns}
        rows={inUse.map((type, place) => ({
          id: type.key,
          cells: {
            ...cellsOf(type, uses),
            order: (
              <OrderButtons
                itemKey={type.key}
                name={type.name}
                isFirst={place === 0}
                isLast={place === inUse.length - 1}
                move={placeType}
              />
            ),
          },
        }))}
      />
      {retired.length > 0 ? (
        <Section title="Retired" note="What was logged stays and keeps counting.">
          <DataTable
            caption="Retired types"
            columns={columns.slice(0, -1)}
            rows={retired.map((type) => ({ id: type.key, cells: cellsOf(type, uses) }))}
          />
        </Section>
      ) : null}
      <Section title="Kinds of event" note="The kinds of event that a group can choose, in the order of the form.">
        <EventKinds
          kinds={kinds.map(({ key, version, name: text, retiredAt }) => ({
            ...{ key, version, text },
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
      <Group gap={10} wrap="nowrap">
        <TypeIcon icon={icon} />
        <div>
          <TextLink href={`/admin/activity-types/${key}`} fw={600} c="var(--ink)">
            {name}
          </TextLink>
          <Text fz="sm" c="var(--second)" lineClamp={1}>
            {[isCommon ? "shown first" : "", aliases.slice(0, 3).join(", ")].filter(Boolean).join(" · ")}
          </Text>
        </div>
      </Group>
    ),
    asks: asks.length > 0 ? asks.map((asked) => figureLabels[asked].label.toLowerCase()).join(", ") : "no number",
    part,
    activities: <UsesLink count={uses.types.get(key) ?? 0} filter={{ type: key }} isRetired={retiredAt !== null} />,
  };
}
