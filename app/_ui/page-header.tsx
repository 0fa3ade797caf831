import { Box, Group, Text, Title } from "@mantine/core";
import type { ReactNode } from "react";

type PageHeaderProps = { title: ReactNode; count?: string; context?: ReactNode; actions?: ReactNode };

/** The heading is the news: what is true now. `count` stands beside it, `context` below; at most three actions, one filled. */
export function PageHeader({ title, count, context, actions }: PageHeaderProps) {
  return (
    <Group justify="space-between" align="flex-start" gap="md" mb="lg">
      <Box miw={0} flex="1 1 20rem">
        <Group gap={10} align="baseline">
          <Title order={1}>{title}</Title>
          {count ? (
            <Text span fz={15} c="var(--second)">
              {count}
            </Text>
          ) : null}
        </Group>
        {context ? (
          <Text component="div" c="var(--second)" mt={4}>
            {context}
          </Text>
        ) : null}
      </Box>
      {actions ? <Group gap="xs">{actions}</Group> : null}
    </Group>
  );
}
