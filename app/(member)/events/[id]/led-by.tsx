import { PersonAvatar } from "@/app/_ui/avatar";
import { TextLink } from "@/app/_ui/links";
import { Row } from "@/app/_ui/plain/row";
import { Section } from "@/app/_ui/section";
import type { EventWithDetails } from "@/lib/events/get";
import type { EventPeople } from "@/lib/events/people";

/** Who led it, or leads it, by names that the viewer may see. */
export function LedBy({ event, people }: { event: EventWithDetails; people: EventPeople }) {
  const { organisers } = people;
  if (organisers.length === 0) return null;
  return (
    <Section title={event.state === "planned" ? "Who leads it" : "Who led it"}>
      <Row>
        {organisers.map(({ id, slug, name }) => (
          <Row key={id} gap={8} isNowrap>
            <PersonAvatar name={name} />
            <TextLink href={`/members/${slug}`}>{name}</TextLink>
          </Row>
        ))}
      </Row>
    </Section>
  );
}
