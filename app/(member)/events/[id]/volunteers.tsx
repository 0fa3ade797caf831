import { TextLink } from "@/app/_ui/links";
import { Row } from "@/app/_ui/plain/row";
import { Text } from "@/app/_ui/plain/text";
import { Section } from "@/app/_ui/section";
import type { EventWithDetails } from "@/lib/events/get";
import type { EventPeople } from "@/lib/events/people";

/** Who helped, by names that the viewer may see. */
export function Volunteers({ event, people }: { event: EventWithDetails; people: EventPeople }) {
  if (event.volunteers.length === 0) return null;
  return (
    <Section title="Who helped">
      <Row>
        {event.volunteers.map(({ id, memberId, guestName }) => {
          const member = people.seen.find((one) => one.id === memberId);
          if (member) {
            return (
              <TextLink key={id} href={`/members/${member.slug}`}>
                {member.name}
              </TextLink>
            );
          }
          return <Text key={id}>{guestName ?? "A member"}</Text>;
        })}
      </Row>
    </Section>
  );
}
