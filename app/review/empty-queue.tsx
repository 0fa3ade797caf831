import { Box, Group, Text, Title } from "@mantine/core";
import { plural } from "../_ui/format";
import { ButtonLink } from "../_ui/links";
import type { Params } from "../_ui/search-params";

type NothingWaitsProps = { isFiltered: boolean; own: number; params: Params };

/** An empty queue is good news, unless a filter made it. */
export function EmptyQueue({ isFiltered, own }: NothingWaitsProps) {
  return (
    <Box p="xl" maw={480}>
      <Title order={2}>{isFiltered ? "Nothing to review with these filters" : "Nothing to review"}</Title>
      <Text c="var(--second)" mt={4}>
        {isFiltered ? "Other activities may still wait for review." : "You see here what members send, oldest first."}
        {own > 0 ? ` ${plural(own, "activity", "activities")} of your own will go to another reviewer.` : null}
      </Text>
      <Group mt="md">
        <ButtonLink href={isFiltered ? "/review" : "/reports/program"} variant="default">
          {isFiltered ? "Show all to review" : "See the program report"}
        </ButtonLink>
      </Group>
    </Box>
  );
}
