import { Group, Text } from "@mantine/core";
import { ProgramGlyph } from "../_ui/program-mark";
import type { Choice } from "./review-types";

/** A goal with its program's mark, or a principle with its number. */
export function TagName({ name, number, program, isStruck }: Choice & { isStruck?: boolean }) {
  return (
    <Group gap={8} wrap="nowrap" component="span">
      {program ? <ProgramGlyph color={program.color} shape={program.shape} label={program.shortName} /> : null}
      {number ? (
        <Text span fz={11} fw={640} px={4} bg="var(--accent-soft)" c="var(--accent)" style={{ borderRadius: 4 }}>
          {number}
        </Text>
      ) : null}
      <Text span fz="sm" fw={600} td={isStruck ? "line-through" : undefined}>
        {name}
      </Text>
    </Group>
  );
}
