import { formatNumber } from "@/app/_ui/format";
import { Icon } from "@/app/_ui/icon";
import { DownloadLink } from "@/app/_ui/links";
import { Divider } from "@/app/_ui/plain/divider";
import { Heading } from "@/app/_ui/plain/heading";
import { Row, Stack } from "@/app/_ui/plain/row";
import { Text } from "@/app/_ui/plain/text";
import { ProgramMark } from "@/app/_ui/program-mark";
import { catalogue } from "@/lib/catalogue/get";
import { today } from "@/lib/core/clock";
import type { Viewer } from "@/lib/core/viewer";
import type { EventWithDetails } from "@/lib/events/get";
import { CountFromListLink } from "../_list/count-from-list-link";
import { LateAttendance } from "../_list/late-attendance";

/** How many came, what it advanced, and the event for one's own calendar. */
export async function EventRail({ viewer, event }: { viewer: Viewer; event: EventWithDetails }) {
  const isOver = event.startsOn <= today(event.timeZone);
  const isUnknown = event.attendeesInPerson === null && event.attendeesOnline === null;
  const mayCount = event.mayRun && isOver && event.state !== "cancelled";
  const asks = mayCount && isUnknown;
  return (
    <Stack gap={24}>
      {event.state === "held" || isOver ? (
        <section>
          <Heading level={2} size={14} below={8}>
            Who came
          </Heading>
          <Count label="In the room" value={event.attendeesInPerson} expected={event.expectedInPerson} />
          <Count label="Online" value={event.attendeesOnline} expected={event.expectedOnline} />
          {asks ? <LateAttendance id={event.id} version={event.version} viewerId={viewer.memberId ?? ""} /> : null}
          {mayCount && !asks ? <CountFromListLink id={event.id} /> : null}
        </section>
      ) : (
        <section>
          <Heading level={2} size={14} below={8}>
            Expected
          </Heading>
          <Count label="In the room" value={event.expectedInPerson} />
          <Count label="Online" value={event.expectedOnline} />
        </section>
      )}
      <Advances event={event} />
      <DownloadLink
        href={`/feeds/events/${event.id}.ics`}
        leftSection={<Icon name="calendar" size={16} />}
        w="fit-content"
      >
        Add to your calendar
      </DownloadLink>
    </Stack>
  );
}

function Count({ label, value, expected }: { label: string; value: number | null; expected?: number | null }) {
  return (
    <Row justify="between" gap={8}>
      <Text tone="second">{label}</Text>
      <Text tone={value === null ? "third" : undefined} style={{ fontWeight: value === null ? 450 : 640 }}>
        {value === null ? "unknown" : formatNumber(value)}
        {expected != null ? (
          <Text as="span" size="sm" tone="second" style={{ fontWeight: 450 }}>
            {" "}
            of {formatNumber(expected)} expected
          </Text>
        ) : null}
      </Text>
    </Row>
  );
}

async function Advances({ event }: { event: EventWithDetails }) {
  const { programs, principles } = await catalogue();
  const goals = programs.flatMap((program) =>
    program.goals.filter(({ key }) => event.goals.includes(key)).map((goal) => ({ ...goal, program })),
  );
  const named = principles.filter(({ key }) => event.principles.includes(key));
  if (goals.length + named.length === 0) return null;
  return (
    <>
      <Divider />
      <section>
        <Heading level={2} size={14} below={8}>
          What it advances
        </Heading>
        <Stack gap={6}>
          {goals.map(({ key, name, program }) => (
            <ProgramMark key={key} color={program.color} shape={program.shape} name={name} />
          ))}
          {named.map(({ key, number, name }) => (
            <Text key={key}>
              {number} {name}
            </Text>
          ))}
        </Stack>
      </section>
    </>
  );
}
