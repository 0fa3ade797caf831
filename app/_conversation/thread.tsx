import { Box, Group, Text } from "@mantine/core";
import { Instant } from "../_ui/day";
import { TextLink } from "../_ui/links";
import { StateMark } from "../_ui/state-mark";

export type Entry = {
  id: string;
  at: Date;
  decision: "confirmed" | "returned" | "declined" | null;
  text: string | null;
  name: string;
  slug: string;
};

/** What reviewer and member said to one another, decisions among it, oldest first. */
export function Thread({ entries, timeZone }: { entries: Entry[]; timeZone: string }) {
  return (
    <Box component="ol" p={0} m={0} style={{ listStyle: "none" }} aria-label="Conversation">
      {entries.map(({ id, at, decision, text, name, slug }) => (
        <Box component="li" key={id} py="xs" style={{ borderBottom: "1px solid var(--hairline)" }}>
          <Group gap="xs" fz="sm" c="var(--second)">
            <TextLink href={`/members/${slug}`} c="var(--ink)" fw={600}>
              {name}
            </TextLink>
            {decision ? <StateMark state={decision} /> : null}
            <Instant at={at} timeZone={timeZone} style="short" />
          </Group>
          {text ? (
            <Text mt={2} style={{ whiteSpace: "pre-wrap", overflowWrap: "anywhere" }}>
              {text}
            </Text>
          ) : null}
        </Box>
      ))}
    </Box>
  );
}
