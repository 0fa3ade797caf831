import { AskedProgress } from "@/app/_terms/asked-progress";
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
import { currentStage } from "@/lib/stages/reached";
import classes from "./home.module.css";
import type { TermProgress } from "./home-view";

/** A term: until when, what it brought, how far that is by what the program asks, goal by goal. */
export function TermBlock({ term, slug }: { term: TermProgress; slug: string }) {
  const theirs = { member: slug, from: term.startsOn, to: term.endsOn ?? undefined };
  return (
    <section className={classes.term}>
      <Row isNowrap align="baseline" style={{ gap: 9 }}>
        <ProgramGlyph color={term.color} shape={term.shape} size={11} />
        <Heading level={3} size={15}>
          <TextLink href={`/terms/${term.id}`}>{term.program}</TextLink>
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
      <StageReached term={term} />
      <AskedOfTerm term={term} />
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

/** The stage of a term whose program has such, since when, and which comes next. */
function StageReached({ term: { id, reached } }: { term: TermProgress }) {
  if (!reached) return null;
  const current = currentStage(reached);
  const next = reached.find(({ on }) => on === null);
  return (
    <Text size="sm" above={8}>
      {current?.on ? (
        <>
          <b>{current.stage.name}</b> since {formatDay(current.on)}
        </>
      ) : (
        "No stage reached yet"
      )}
      .{" "}
      {next ? (
        <>
          <TextLink href={`/terms/${id}`}>{next.stage.name}</TextLink> comes next.
        </>
      ) : null}
    </Text>
  );
}

/** How far it is; a plain line where the program sets no number. */
function AskedOfTerm({ term: { id, asked } }: { term: TermProgress }) {
  if (!asked || asked.atLeast === null || asked.done === null)
    return (
      <Text size="sm" tone="second" above={8}>
        This program sets no number. Nothing is asked of you.
      </Text>
    );
  const isBehind = asked.evenPace !== null && asked.done + (asked.waiting ?? 0) < asked.evenPace;
  return (
    <div className={classes.asked}>
      <AskedProgress asked={asked} />
      <Text size="sm" tone={asked.open > 0 && isBehind ? "rust" : "second"}>
        {asked.isComplete === null
          ? "Advised, not required."
          : asked.isComplete
            ? "Nothing is missing."
            : `${plural(asked.open, "requirement")} open${isBehind ? `, even pace is ${asked.evenPace}` : ""}.`}{" "}
        <TextLink href={`/terms/${id}`}>See what counts</TextLink>
      </Text>
    </div>
  );
}

function TimeLeft({ term }: { term: TermProgress }) {
  if (term.graceLeft !== null)
    return (
      <Text size="sm" weight={600} tone="rust">
        {term.graceLeft === 0 ? "Last day of grace" : `${plural(term.graceLeft, "day")} of grace left`}
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
