import type { Viewer } from "@/lib/core/viewer";
import { placeLabel } from "@/lib/countries/names";
import { type DuplicateMembers, findDuplicateMembers } from "@/lib/privacy/find-duplicates";
import { formatNumber, plural } from "../../../_ui/format";
import { ButtonLink, TextLink } from "../../../_ui/links";
import { Page } from "../../../_ui/page";
import { PageHeader } from "../../../_ui/page-header";
import { Row } from "../../../_ui/plain/row";
import { Text } from "../../../_ui/plain/text";
import { TwoPeopleButton } from "./two-people-button";

/** Members who may be one person, why, and both answers. */
export async function Suggestions({ viewer }: { viewer: Viewer }) {
  const pairs = await findDuplicateMembers(viewer);
  return (
    <Page width="reading">
      <PageHeader
        title={
          pairs.length > 0
            ? `${plural(pairs.length, "pair")} of members may be the same person`
            : "No two members look the same"
        }
        context={
          pairs.length > 0
            ? "They share a handle or a link, or have the same name in the same place. A name alone never makes two members one."
            : "Members who share a handle or a link, or have the same name in the same place, would be here."
        }
        actions={
          <ButtonLink href="/admin/members" variant="default">
            All members
          </ButtonLink>
        }
      />
      {pairs.map((pair) => (
        <Suggestion key={`${pair.kept.id} ${pair.merged.id}`} pair={pair} />
      ))}
    </Page>
  );
}

function Suggestion({ pair: { kept, merged, handle, isNamesake } }: { pair: DuplicateMembers }) {
  const place = placeLabel(kept) ?? placeLabel(merged);
  const why = [
    handle ? `both go by ${handle}` : null,
    isNamesake ? `the same name${place ? ` in ${place}` : ""}` : null,
    `${plural(kept.activities, "activity", "activities")} and ${merged.activities === 0 ? "none" : formatNumber(merged.activities)}`,
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
          <TextLink href={`/admin/members/${kept.id}`}>{kept.name}</TextLink> and{" "}
          <TextLink href={`/admin/members/${merged.id}`}>{merged.name}</TextLink>
        </Text>
        <Text size="sm" tone="second" style={{ overflowWrap: "anywhere" }}>
          {why.join(" · ")}
        </Text>
      </div>
      <Row gap={8}>
        <ButtonLink href={`/admin/members/merge?keep=${kept.id}&merge=${merged.id}`} variant="default">
          See what merging moves
        </ButtonLink>
        <TwoPeopleButton keptId={kept.id} mergedId={merged.id} words={`${kept.name} and ${merged.name}`} />
      </Row>
    </Row>
  );
}
