import { Text } from "@mantine/core";
import { TextLink } from "@/app/_ui/links";

/** Beside the question of how many came: a list that may know. */
export function CountFromListLink({ id }: { id: string }) {
  return (
    <Text fz="sm" mt={8}>
      <TextLink href={`/events/${id}/attendees`}>Attendees from a list</TextLink>
    </Text>
  );
}
