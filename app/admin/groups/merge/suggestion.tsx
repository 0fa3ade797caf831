import { Box, Group, Text } from "@mantine/core";
import { placeLabel } from "@/lib/countries/names";
import type { DuplicateGroups } from "@/lib/groups/duplicates/find";
import { plural } from "../../../_ui/format";
import { ButtonLink, TextLink } from "../../../_ui/links";
import { DifferentButton } from "./different-button";

/** Two groups that may be one, why, and both answers. */
export function Suggestion({ pair: { kept, merged, link, name, isNear } }: { pair: DuplicateGroups }) {
  const why = [
    name ? `both are called ${name} in ${placeLabel(kept)}` : null,
    isNear ? `nearly the same name in ${placeLabel(kept)}` : null,
    link ? `both link to ${link}` : null,
    `${plural(kept.events, "event")} and ${formatCount(merged.events)}`,
  ].filter(Boolean);
  return (
    <Group
      component="article"
      aria-label={`${kept.name} and ${merged.name}`}
      justify="space-between"
      gap="sm"
      py="sm"
      style={{ borderBottom: "1px solid var(--hairline)" }}
    >
      <Box flex="1 1 20rem" miw={0}>
        <Text fw={600}>
          <TextLink href={`/groups/${kept.slug}`}>{kept.name}</TextLink> and{" "}
          <TextLink href={`/groups/${merged.slug}`}>{merged.name}</TextLink>
        </Text>
        <Text fz="sm" c="var(--second)" style={{ overflowWrap: "anywhere" }}>
          {why.join(" · ")}
        </Text>
      </Box>
      <Group gap="xs">
        <ButtonLink href={`/admin/groups/merge?keep=${kept.id}&merge=${merged.id}`} variant="default">
          See what merging moves
        </ButtonLink>
        <DifferentButton keptId={kept.id} mergedId={merged.id} words={`${kept.name} and ${merged.name}`} />
      </Group>
    </Group>
  );
}

function formatCount(count: number): string {
  return count === 0 ? "none" : String(count);
}
