import { placeLabel } from "@/lib/countries/names";
import type { DuplicateGroups } from "@/lib/groups/duplicates/find";
import { plural } from "../../../_ui/format";
import { ButtonLink, TextLink } from "../../../_ui/links";
import { Row } from "../../../_ui/plain/row";
import { Text } from "../../../_ui/plain/text";
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
    <Row
      as="article"
      aria-label={`${kept.name} and ${merged.name}`}
      justify="between"
      gap={12}
      style={{ paddingBlock: 12, borderBottom: "1px solid var(--hairline)" }}
    >
      <div style={{ flex: "1 1 20rem", minWidth: 0 }}>
        <Text weight={600}>
          <TextLink href={`/groups/${kept.slug}`}>{kept.name}</TextLink> and{" "}
          <TextLink href={`/groups/${merged.slug}`}>{merged.name}</TextLink>
        </Text>
        <Text size="sm" tone="second" style={{ overflowWrap: "anywhere" }}>
          {why.join(" · ")}
        </Text>
      </div>
      <Row gap={8}>
        <ButtonLink href={`/admin/groups/merge?keep=${kept.id}&merge=${merged.id}`} variant="default">
          See what merging moves
        </ButtonLink>
        <DifferentButton keptId={kept.id} mergedId={merged.id} words={`${kept.name} and ${merged.name}`} />
      </Row>
    </Row>
  );
}

function formatCount(count: number): string {
  return count === 0 ? "none" : String(count);
}
