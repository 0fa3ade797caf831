import { Box, Group, Text, Title } from "@mantine/core";
import type { ReactNode } from "react";

type SectionProps = { title: string; note?: ReactNode; action?: ReactNode; children: ReactNode };

/** A part of a page: heading, an optional note beside it, an action at its right, 36px of air above. */
export function Section({ title, note, action, children }: SectionProps) {
  return (
    <Box component="section" mt={36}>
      <Group justify="space-between" align="baseline" mb="sm" gap="xs">
        <Group gap={10} align="baseline">
          <Title order={2}>{title}</Title>
          {note ? (
            <Text component="div" fz="sm" c="var(--second)">
              {note}
            </Text>
          ) : null}
        </Group>
        {action}
      </Group>
      {children}
    </Box>
  );
}
