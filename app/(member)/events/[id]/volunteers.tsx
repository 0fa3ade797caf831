import { TextLink } from "@/app/_ui/links";
import { Row } from "@/app/_ui/plain/row";
import { Text } from "@/app/_ui/plain/text";
import { Section } from "@/app/_ui/section";
import type { Viewer } from "@/lib/core/viewer";
import type { EventWithDetails } from "@/lib/events/get";
import { memberOptions } from "@/lib/members/search";

/** Who helped, by names that the viewer may see. */
export async function Volunteers({ viewer, event }: { viewer: Viewer; event: EventWithDetails }) {
  if (event.volunteers.length === 0) return null;
  const seen = await memberOptions(
    viewer,
    event.volunteers.flatMap(({ memberId }) => memberId ?? []),
  );
  return (
    <Section title="Who helped">
      <Row>
        {event.volunteers.map(({ id, memberId, guestName }) => {
          const member = seen.find((one) => one.id === memberId);
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
