import { PersonAvatar } from "@/app/_ui/avatar";
import { formatDay, plural } from "@/app/_ui/format";
import { TextLink } from "@/app/_ui/links";
import { Row } from "@/app/_ui/plain/row";
import { Text } from "@/app/_ui/plain/text";
import { Section } from "@/app/_ui/section";
import { today } from "@/lib/core/clock";
import type { EventWithDetails } from "@/lib/events/get";
import type { EventPeople } from "@/lib/events/people";
import { LatePutInLead } from "../_form/late-put-in-lead";

/** Who led it, or leads it, by names that the viewer may see; to whoever runs it also that nobody did, and what mends that. */
export function LedBy({ event, people }: { event: EventWithDetails; people: EventPeople }) {
  const { organisers, hiddenOrganisers, isLed } = people;
  const title = event.state === "planned" ? "Who leads it" : "Who led it";
  if (event.mayRun && !isLed && event.state !== "cancelled") return <NobodyLed event={event} title={title} />;
  if (organisers.length + hiddenOrganisers === 0) return null;
  return (
    <Section title={title}>
      <Row>
        {organisers.map(({ id, slug, name }) => (
          <Row key={id} gap={8} isNowrap>
            <PersonAvatar name={name} />
            <TextLink href={`/members/${slug}`}>{name}</TextLink>
          </Row>
        ))}
        {hiddenOrganisers > 0 ? <Text tone="second">{hiddenWords(hiddenOrganisers, organisers.length)}</Text> : null}
      </Row>
    </Section>
  );
}

function hiddenWords(count: number, shown: number): string {
  const others = shown > 0 ? plural(count, "other person", "other people") : plural(count, "person", "people");
  return `${others} whose profile you cannot see`;
}

function NobodyLed({ event, title }: { event: EventWithDetails; title: string }) {
  const { hosts, startsOn, state } = event;
  const managed = hosts.find(({ mayManage }) => mayManage);
  const names = hosts.map(({ name }) => name).join(" or ");
  return (
    <Section title={title}>
      <Text>
        {state === "planned" ? "Nobody leads" : "Nobody led"} {names} on {formatDay(startsOn)}, so nobody gets credit
        for leading this event.
        {managed ? "" : " A program manager can say who led the group on that day."}
      </Text>
      {managed ? (
        <LatePutInLead group={{ id: managed.id, name: managed.name }} today={today(event.timeZone)} day={startsOn} />
      ) : null}
    </Section>
  );
}
