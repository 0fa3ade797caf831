import { Box, Text, Title } from "@mantine/core";
import type { ReactNode } from "react";

/** One question on one page: heading, a line below it, and what to do. */
export function NarrowPage({ title, context, children }: { title: string; context?: ReactNode; children?: ReactNode }) {
  return (
    <Box maw={420} mx="auto" px="md" pt={{ base: "lg", sm: 56 }} pb={64}>
      <Title order={1}>{title}</Title>
      {context ? (
        <Text component="div" c="var(--second)" mt={6}>
          {context}
        </Text>
      ) : null}
      <Box mt="lg">{children}</Box>
    </Box>
  );
}
