import { TextLink } from "@/app/_ui/links";
import { Text } from "@/app/_ui/plain/text";

/** Beside the question of how many came: a list that may know. */
export function CountFromListLink({ id }: { id: string }) {
  return (
    <Text size="sm" above={8}>
      <TextLink href={`/events/${id}/attendees`}>Attendees from a list</TextLink>
    </Text>
  );
}
