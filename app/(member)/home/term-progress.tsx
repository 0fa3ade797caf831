import { NumberLink } from "@/app/_ui/charts/number-link";
import { Figure } from "@/app/_ui/figure";
import { formatDay, plural } from "@/app/_ui/format";
import { TextLink } from "@/app/_ui/links";
import { Heading } from "@/app/_ui/plain/heading";
import { Row } from "@/app/_ui/plain/row";
import { Text } from "@/app/_ui/plain/text";
import { ProgramGlyph } from "@/app/_ui/program-mark";
import { activitiesPath } from "@/lib/activities/filter";
import { definitions, figureLabel } from "@/lib/core/figure-definitions";
import classes from "./home.module.css";
import type { TermProgress } from "./home-view";

/** A term: until when, what it brought, goal by goal. Nobody has set a target, so none is drawn. */
export function TermBlock({ term, slug }: { term: TermProgress; slug: string }) {
  const theirs = { member: slug, from: term.startsOn, to: term.endsOn ?? undefined };
  return (
    <section className={classes.term}>
      <Row isNowrap align="baseline" style={{ gap: 9 }}>
        <ProgramGlyph color={term.color} shape={term.shape} size={11} />
        <Heading level={3} size={15}>
          {term.program}
        </Heading>
      </Row>
      <Text size="sm" tone="second" style={{ paddingLeft: 20 }}>
        {[term.group ?? term.detail, term.endsOn ? `until ${formatDay(term.endsOn)}` : "no fixed end"]
          .filter(Boolean)
          .join(", ")}
      </Text>
      <Row justify="between" align="end" above={12}>
        <Figure
          isLabelBelow
          value={term.contributions}
          label={figureLabel(definitions.term_contributions, term.contributions)}
          definition={definitions.term_contributions.text}
          records={{ href: activitiesPath({ ...theirs, program: [term.programKey], state: ["confirmed"] }) }}
        />
        <TimeLeft term={term} />
      </Row>
      <ul className={classes.goals} data-links>
        {term.goals.map((goal) => (
          <li key={goal.key}>
            <ProgramGlyph color={term.color} shape={term.shape} size={8} />
            <span>{goal.name}</span>
            {goal.waiting > 0 ? (
              <small>
                <TextLink href={activitiesPath({ ...theirs, goal: [goal.key], state: ["submitted"] })}>
                  {goal.waiting} in review
                </TextLink>
              </small>
            ) : null}
            <NumberLink
              value={goal.confirmed}
              none={goal.waiting > 0 ? undefined : "none yet"}
              label={`confirmed, ${goal.name}`}
              href={
                goal.confirmed > 0
                  ? activitiesPath({ ...theirs, goal: [goal.key], state: ["confirmed"] })
                  : goal.waiting > 0
                    ? undefined
                    : `/activities/new?goal=${goal.key}`
              }
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

function TimeLeft({ term }: { term: TermProgress }) {
  if (term.graceLeft !== null)
    return (
      <Text size="sm" weight={600} tone="rust">
        {plural(term.graceLeft, "day")} of grace left
      </Text>
    );
  if (term.state === "on_hold")
    return (
      <Text size="sm" weight={600} tone="rust">
        on hold
      </Text>
    );
  if (term.daysLeft === null) return null;
  return (
    <Text size="sm" weight={600}>
      {plural(term.daysLeft, "day")} left
    </Text>
  );
}
