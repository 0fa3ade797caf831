import { Box, Group, Text } from "@mantine/core";
import { Icon } from "@/app/_ui/icon";
import { ProgramGlyph } from "@/app/_ui/program-mark";
import { Section } from "@/app/_ui/section";
import type { ActivityPage } from "@/lib/activities/page";

/** Goals and principles with the reason given and what a reviewer made of each; one taken away stays to be seen by its people. */
export function GoalsAndPrinciples({ sight }: { sight: ActivityPage }) {
  const { tags } = sight;
  return (
    <Section title="What it advanced">
      {tags.length === 0 ? <Text c="var(--second)">No goal or principle was named.</Text> : null}
      {tags.map((tag) => (
        <Box key={tag.id} py="xs" style={{ borderBottom: "1px solid var(--hairline)" }}>
          <Group gap={8}>
            {tag.program ? (
              <ProgramGlyph color={tag.program.color} shape={tag.program.shape} label={tag.program.name} />
            ) : null}
            {tag.number ? (
              <Text span fz={11} fw={640} px={4} bg="var(--accent-soft)" c="var(--accent)" style={{ borderRadius: 4 }}>
                {tag.number}
              </Text>
            ) : null}
            <Text fw={600} td={tag.removedWhy === null ? undefined : "line-through"}>
              {tag.name}
            </Text>
            {tag.isConfirmed ? (
              <Group gap={4} fz="sm" c="var(--second)" wrap="nowrap">
                <Box component="span" c="var(--accent-mark)" display="inline-flex">
                  <Icon name="check" size={15} />
                </Box>
                confirmed
              </Group>
            ) : null}
            {tag.isFromReviewer && tag.removedWhy === null ? (
              <Text fz="sm" c="var(--second)">
                added by a reviewer
              </Text>
            ) : null}
          </Group>
          {tag.reason ? <Text c="var(--second)">{tag.reason}</Text> : null}
          {tag.removedWhy === null ? null : (
            <Text fz="sm" c="var(--rust)">
              A reviewer removed this{tag.removedWhy ? `: ${tag.removedWhy}` : "."}
            </Text>
          )}
        </Box>
      ))}
    </Section>
  );
}
