import { Group, Text } from "@mantine/core";
import { IconCircleCheck, IconCircleDashed, IconCircleX, IconPencilPlus } from "@tabler/icons-react";
import { type OutcomeWord, outcomeWords } from "./import-words";

const looks = {
  created: { Drawn: IconCircleCheck, color: "var(--accent-mark)" },
  updated: { Drawn: IconPencilPlus, color: "var(--accent-mark)" },
  unchanged: { Drawn: IconCircleDashed, color: "var(--third)" },
  refused: { Drawn: IconCircleX, color: "var(--error)" },
};

/** Icon and word, no pill. */
export function OutcomeMark({ outcome }: { outcome: OutcomeWord }) {
  const { Drawn, color } = looks[outcome];
  return (
    <Group gap={6} wrap="nowrap" component="span" display="inline-flex">
      <Drawn size={16} stroke={1.8} color={color} aria-hidden="true" style={{ flex: "none" }} />
      <Text span fz="sm" fw={540} c="var(--second)" style={{ whiteSpace: "nowrap" }}>
        {outcomeWords[outcome]}
      </Text>
    </Group>
  );
}
