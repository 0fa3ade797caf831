import { BarList } from "@/app/_ui/charts/bar-list";
import { ReachBar } from "@/app/_ui/charts/reach-bar";
import { Figure } from "@/app/_ui/figure";
import { formatDay, plural } from "@/app/_ui/format";
import { TextLink } from "@/app/_ui/links";
import { Divider } from "@/app/_ui/plain/divider";
import { Heading } from "@/app/_ui/plain/heading";
import { Stack } from "@/app/_ui/plain/row";
import { Text } from "@/app/_ui/plain/text";
import { activitiesPath } from "@/lib/activities/filter";
import { definitions } from "@/lib/core/figure-definitions";
import { eventFormatLabels } from "@/lib/events/formats";
import type { HomeView } from "./home-view";

const shownPrinciples = 4;

/** Twelve months at a glance: reach with its parts, the principles advanced most, and what is not there yet. */
export function HomeRail({ view, isBelow }: { view: HomeView; isBelow: boolean }) {
  const { totals, reachParts, principles } = view;
  const records = (more: Parameters<typeof activitiesPath>[0]) =>
    activitiesPath({ member: view.viewer.slug ?? "me", state: ["confirmed"], ...view.period, ...more });
  const most = principles
    .filter(({ count }) => count > 0)
    .sort((one, other) => other.count - one.count || one.number - other.number)
    .slice(0, shownPrinciples);
  const missing = principles.filter(({ count }) => count === 0).map(({ name }) => name);
  return (
    <Stack gap={24} data-links style={isBelow ? { marginTop: 24 } : undefined}>
      {isBelow ? (
        <>
          <Divider />
          <Heading level={2} size={14}>
            Your own activities
          </Heading>
        </>
      ) : null}
      <section>
        <Figure
          label="Reach in 12 months"
          value={totals.reach}
          definition={definitions.member_reach.text}
          records={{ href: records({ reach: "known" }) }}
        />
        <div style={{ height: 10 }} />
        {reachParts.length > 0 ? <ReachBar parts={reachParts} layout="list" /> : null}
        <Text size="xs" tone="third" above={8}>
          Confirmed only.
          {totals.unknown > 0 ? ` ${plural(totals.unknown, "activity has", "activities have")} no number yet.` : ""}
        </Text>
      </section>
      {most.length > 0 ? (
        <>
          <Divider />
          <section>
            <Heading level={2} size={14} below={8}>
              Principles you advanced most
            </Heading>
            <BarList
              nameWidth="minmax(0, 11.5rem)"
              items={most.map(({ key, name, number, count }) => ({
                ...{ key, name, count },
                badge: number,
                href: records({ principle: [key] }),
              }))}
              more={missing.length > 0 && missing.length <= 3 ? <NotYet names={missing} /> : null}
            />
          </section>
        </>
      ) : null}
      <NextEvent event={view.nextEvent} />
    </Stack>
  );
}

/** What the viewer's group holds next, and whether anybody speaks. */
function NextEvent({ event }: { event: HomeView["nextEvent"] }) {
  if (!event) return null;
  return (
    <>
      <Divider />
      <section>
        <Heading level={2} size={14} below={4}>
          Next at {event.group}
        </Heading>
        <TextLink href={`/events/${event.id}`} c="var(--ink)" fw={600}>
          {event.title}
        </TextLink>
        <Text size="sm" tone="second">
          {[formatDay(event.startsOn, "weekday"), event.startsAtClock, eventFormatLabels[event.format].toLowerCase()]
            .filter(Boolean)
            .join(", ")}
        </Text>
        {event.speakers === 0 ? (
          <Text size="sm" weight={600} tone="rust">
            No speakers yet
          </Text>
        ) : null}
      </section>
    </>
  );
}

/** Two or three are an invitation; a longer list would only scold. */
function NotYet({ names }: { names: string[] }) {
  return (
    <>
      None in twelve months:{" "}
      <Text as="span" isInherited weight={540} tone="rust">
        {names.join(", ")}
      </Text>
    </>
  );
}
