import { PersonAvatar } from "@/app/_ui/avatar";
import { OutLink, TextLink } from "@/app/_ui/links";
import { Markdown } from "@/app/_ui/markdown";
import { Row, Stack } from "@/app/_ui/plain/row";
import { Text } from "@/app/_ui/plain/text";
import { Section } from "@/app/_ui/section";
import { languageName } from "@/lib/countries/languages";
import type { EventWithDetails } from "@/lib/events/get";
import type { EventPeople } from "@/lib/events/people";
import { JoinGuest } from "./join-guest";

/** What was said, and by whom; a guest can be joined to a member by whoever runs the event. */
export function Sessions({ event, people }: { event: EventWithDetails; people: EventPeople }) {
  if (event.sessions.length === 0) return null;
  return (
    <Section title={event.state === "planned" ? "Who speaks" : "Who spoke"}>
      <Stack gap={24}>
        {event.sessions.map((session) => (
          <article key={session.id}>
            {session.title ? (
              <Text weight={600} size="lg" style={{ overflowWrap: "anywhere" }}>
                {session.title}
              </Text>
            ) : null}
            {session.speakers.map(({ id, memberId, guestName, guestLink }) => {
              const member = people.seen.find((one) => one.id === memberId);
              const name = member?.name ?? guestName ?? "A member";
              return (
                <Row key={id} gap={8} style={{ paddingBlock: 4, overflowWrap: "anywhere" }}>
                  <PersonAvatar name={name} />
                  {member ? <TextLink href={`/members/${member.slug}`}>{name}</TextLink> : null}
                  {!member && guestLink ? (
                    <OutLink href={guestLink} underline="always" fw="inherit" lh="inherit">
                      {name}
                    </OutLink>
                  ) : null}
                  {!member && !guestLink ? <Text>{name}</Text> : null}
                  {guestName ? (
                    <Text size="sm" tone="second">
                      guest
                    </Text>
                  ) : null}
                  {guestName && event.mayRun ? <JoinGuest speakerId={id} name={guestName} /> : null}
                </Row>
              );
            })}
            <Text size="sm" tone="second">
              {[
                session.kind === "workshop" ? "Workshop" : null,
                session.level ? `Level ${session.level}` : null,
                session.language ? languageName(session.language) : null,
              ]
                .filter(Boolean)
                .join(" · ")}
            </Text>
            {session.abstract ? <Markdown>{session.abstract}</Markdown> : null}
            <Row style={{ fontSize: "var(--mantine-font-size-sm)" }}>
              {session.slidesLink ? <Out href={session.slidesLink}>Slides</Out> : null}
              {session.recordingLink ? <Out href={session.recordingLink}>Recording</Out> : null}
            </Row>
          </article>
        ))}
      </Stack>
    </Section>
  );
}

function Out({ href, children }: { href: string; children: string }) {
  return (
    <OutLink href={href} underline="always" lh="inherit">
      {children}
    </OutLink>
  );
}
