import { Icon } from "@/app/_ui/icon";
import { Row } from "@/app/_ui/plain/row";
import { Text } from "@/app/_ui/plain/text";
import { ProgramGlyph } from "@/app/_ui/program-mark";
import { Section } from "@/app/_ui/section";
import type { ActivityPage } from "@/lib/activities/page";

/** Goals and principles with the reason given and what a reviewer made of each; one taken away stays to be seen by its people. */
export function GoalsAndPrinciples({ sight }: { sight: ActivityPage }) {
  const { tags } = sight;
  return (
    <Section title="What it advanced">
      {tags.length === 0 ? <Text tone="second">No goal or principle was named.</Text> : null}
      {tags.map((tag) => (
        <div key={tag.id} style={{ paddingBlock: 8, borderBottom: "1px solid var(--hairline)" }}>
          <Row gap={8}>
            {tag.program ? (
              <ProgramGlyph color={tag.program.color} shape={tag.program.shape} label={tag.program.name} />
            ) : null}
            {tag.number ? (
              <Text
                as="span"
                weight={640}
                tone="accent"
                style={{ fontSize: 11, paddingInline: 4, background: "var(--accent-soft)", borderRadius: 4 }}
              >
                {tag.number}
              </Text>
            ) : null}
            <Text weight={600} style={{ textDecoration: tag.removedWhy === null ? undefined : "line-through" }}>
              {tag.name}
            </Text>
            {tag.isConfirmed ? (
              <Row gap={4} isNowrap style={{ fontSize: "var(--mantine-font-size-sm)", color: "var(--second)" }}>
                <span style={{ color: "var(--accent-mark)", display: "inline-flex" }}>
                  <Icon name="check" size={15} />
                </span>
                confirmed
              </Row>
            ) : null}
            {tag.isFromReviewer && tag.removedWhy === null ? (
              <Text size="sm" tone="second">
                added by a reviewer
              </Text>
            ) : null}
          </Row>
          {tag.reason ? <Text tone="second">{tag.reason}</Text> : null}
          {tag.removedWhy === null ? null : (
            <Text size="sm" tone="rust">
              A reviewer removed this{tag.removedWhy ? `: ${tag.removedWhy}` : "."}
            </Text>
          )}
        </div>
      ))}
    </Section>
  );
}
