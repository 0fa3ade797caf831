import { NumberLink } from "@/app/_ui/charts/number-link";
import { formatDay, formatDays } from "@/app/_ui/format";
import { TextLink } from "@/app/_ui/links";
import { Divider } from "@/app/_ui/plain/divider";
import { Heading } from "@/app/_ui/plain/heading";
import { Stack } from "@/app/_ui/plain/row";
import { Text } from "@/app/_ui/plain/text";
import { ReportFigureView } from "@/app/reports/[report]/figures";
import type { HomeView } from "./home-view";
import classes from "./manager-home.module.css";

type ManagedView = NonNullable<HomeView["managed"]>;

/** Twelve months of the viewer's programs in three figures, by country where they manage some, and what is held next. */
export function ManagerRail({ managed }: { managed: ManagedView }) {
  const { overview, nextEvents } = managed;
  const { figures, period, limitedTo, byCountry } = overview;
  return (
    <Stack gap={24} data-links className={classes.rail}>
      {figures.map((figure) => (
        <ReportFigureView key={figure.key} figure={figure} period={period} limitedTo={limitedTo} />
      ))}
      <Text size="xs" tone="third">
        {formatDays(period.from, period.to)}, compared with the year before.
      </Text>
      {byCountry.length > 0 ? (
        <section>
          <Divider />
          <Heading level={2} size={14} above={24} below={8}>
            Your countries
          </Heading>
          <ul className={classes.countries}>
            {byCountry.map(({ code, name, count, href }) => (
              <li key={code}>
                {name}
                <NumberLink value={count} href={count > 0 ? href : undefined} label={`confirmed, ${name}`} />
              </li>
            ))}
          </ul>
          <Text size="xs" tone="third" above={8}>
            Confirmed activities in 12 months. Other countries are not counted here.
          </Text>
        </section>
      ) : null}
      {nextEvents.length > 0 ? (
        <section>
          <Divider />
          <Heading level={2} size={14} above={24} below={8}>
            Next events
          </Heading>
          <ul className={classes.events}>
            {nextEvents.map(({ id, title, startsOn, startsAtClock }) => (
              <li key={id}>
                <span aria-hidden="true">
                  <b>{Number(startsOn.slice(8))}</b>
                  {formatDay(startsOn, "short").split(" ")[1]}
                </span>
                <span>
                  <TextLink href={`/events/${id}`} c="var(--ink)" fw={600}>
                    {title}
                  </TextLink>
                  <small>{[formatDay(startsOn, "weekday"), startsAtClock].filter(Boolean).join(", ")}</small>
                </span>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </Stack>
  );
}
