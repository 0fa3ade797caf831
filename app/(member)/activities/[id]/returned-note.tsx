import { Box, Group, Text } from "@mantine/core";
import { Icon } from "@/app/_ui/icon";
import { ButtonLink } from "@/app/_ui/links";
import type { ActivityPage } from "@/lib/activities/page";

type CameBackProps = { id: string; thread: ActivityPage["thread"]; canFix: boolean };

/** The reviewer's words first, and the way to the very field. */
export function ReturnedNote({ id, thread, canFix }: CameBackProps) {
  const last = thread.filter((entry) => entry.decision === "returned").at(-1);
  const field = last?.field ? `?field=${last.field}` : "";
  return (
    <Group align="flex-start" wrap="nowrap" p="md" mb="lg" bg="var(--rust-soft)" style={{ borderRadius: 12 }}>
      <Box c="var(--rust-mark)">
        <Icon name="back" />
      </Box>
      <Box>
        <Text fw={600}>{last ? `${last.name} sent it back` : "It came back"}</Text>
        {last?.text ? (
          <Text mt={2} style={{ whiteSpace: "pre-wrap", overflowWrap: "anywhere" }}>
            {last.text}
          </Text>
        ) : null}
        {canFix ? (
          <ButtonLink mt="sm" href={`/activities/${id}/edit${field}`}>
            Fix and send again
          </ButtonLink>
        ) : null}
      </Box>
    </Group>
  );
}
