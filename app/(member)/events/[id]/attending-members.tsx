import { plural } from "@/app/_ui/format";
import { TextLink } from "@/app/_ui/links";
import { Row, Stack } from "@/app/_ui/plain/row";
import { Text } from "@/app/_ui/plain/text";
import { Section } from "@/app/_ui/section";
import type { Viewer } from "@/lib/core/viewer";
import type { EventWithDetails } from "@/lib/events/get";
import type { EventPeople } from "@/lib/events/people";
import { RemoveAttendee } from "./remove-attendee";

type AttendingMembersProps = { viewer: Viewer; event: EventWithDetails; people: EventPeople };

/** Which members came, for who runs the event; each of them sees only that they are on it. Others see nothing of it. */
export function AttendingMembers({ viewer, event, people }: AttendingMembersProps) {
  if (!event.mayRun) return people.isAttendee ? <OneSelf viewer={viewer} event={event} /> : null;
  const members = people.attendees;
  if (members.length === 0) return null;
  return (
    <Section
      title={`${plural(members.length, "member")} among those who came`}
      note="Only the people who run the event see this list. Each member sees only their own name."
    >
      <Stack gap={2} style={{ maxWidth: 420 }}>
        {members.map(({ id, slug, name }) => (
          <Row key={id} justify="between" isNowrap>
            <TextLink href={`/members/${slug}`}>{name}</TextLink>
            <RemoveAttendee id={event.id} memberId={id} name={name} />
          </Row>
        ))}
      </Stack>
    </Section>
  );
}

function OneSelf({ viewer, event }: { viewer: Viewer; event: EventWithDetails }) {
  return (
    <Section title="You were there">
      <Row gap={12}>
        <Text>Your name was on a list of attendees. Only you and the people who run the event see that.</Text>
        <RemoveAttendee id={event.id} memberId={viewer.memberId ?? ""} />
      </Row>
    </Section>
  );
}
