import { amountSteps, levelOf } from "@/app/_ui/charts/coverage";
import { NumberLink } from "@/app/_ui/charts/number-link";
import { formatDay, formatNumber, plural } from "@/app/_ui/format";
import { ButtonLink, TextLink } from "@/app/_ui/links";
import { Heading } from "@/app/_ui/plain/heading";
import { Text } from "@/app/_ui/plain/text";
import { VisuallyHidden } from "@/app/_ui/plain/visually-hidden";
import { ProgramMark } from "@/app/_ui/program-mark";
import { Section } from "@/app/_ui/section";
import type { ManagerOverview } from "@/lib/reports/manager-overview";
import classes from "./manager-home.module.css";

type Program = ManagerOverview["programs"][number];
type Steps = ReturnType<typeof amountSteps>;

/** Each program that the viewer manages: its goals by month, and the goal with the least. */
export function ManagedPrograms({ overview }: { overview: ManagerOverview }) {
  const { programs, months, weakest } = overview;
  const largest = Math.max(
    0,
    ...programs.flatMap(({ goals }) => goals.flatMap((goal) => goal.months.map((m) => m.count))),
  );
  const steps = amountSteps(largest);
  return (
    <Section
      title={programs.length === 1 ? "Your program, month by month" : "Your programs, month by month"}
      action={
        <TextLink href="/reports/program" fz="sm" fw={540}>
          Open the report
        </TextLink>
      }
    >
      <div className={classes.programs}>
        {programs.map((program) => (
          <ProgramYear key={program.key} program={program} months={months} steps={steps} weakest={weakest?.key} />
        ))}
      </div>
      <Text size="xs" tone="third" above={8}>
        Confirmed activities. Stronger colour means more; each month leads to its activities.
      </Text>
      {weakest ? <WeakestGoal goal={weakest} /> : null}
    </Section>
  );
}

type ProgramYearProps = { program: Program; months: string[]; steps: Steps; weakest?: string };

function ProgramYear({ program, months, steps, weakest }: ProgramYearProps) {
  const { key, name, color, shape, goals } = program;
  return (
    <div>
      <Heading level={3} size={15} below={8}>
        <TextLink href={`/reports/program?program=${key}`} c="var(--ink)">
          <ProgramMark color={color} shape={shape} name={name} isStrong />
        </TextLink>
      </Heading>
      <table className={classes.year} role="table" data-links>
        <caption>
          <VisuallyHidden>Confirmed activities of {name} by goal and month</VisuallyHidden>
        </caption>
        <thead role="rowgroup">
          <tr role="row">
            <td role="cell" />
            {months.map((month) => (
              <th key={month} scope="col" role="columnheader" abbr={formatDay(`${month}-01`, "month")}>
                <span aria-hidden="true">{formatDay(`${month}-01`, "month").slice(0, 1)}</span>
                <VisuallyHidden>{formatDay(`${month}-01`, "month")}</VisuallyHidden>
              </th>
            ))}
            <th scope="col" role="columnheader">
              <VisuallyHidden>Together</VisuallyHidden>
            </th>
          </tr>
        </thead>
        <tbody role="rowgroup">
          {goals.map((goal) => (
            <tr key={goal.key} role="row" data-weak={goal.key === weakest || undefined}>
              <th scope="row" role="rowheader">
                {goal.name}
              </th>
              {goal.months.map(({ month, count, href }) => (
                <td key={month} role="cell">
                  {count > 0 ? (
                    <a
                      href={href}
                      data-level={levelOf(steps, count)}
                      title={`${formatDay(`${month}-01`, "month")}: ${formatNumber(count)}`}
                    >
                      <VisuallyHidden>
                        {`${plural(count, "activity", "activities")}, ${goal.name}, ${formatDay(`${month}-01`, "month")}`}
                      </VisuallyHidden>
                    </a>
                  ) : (
                    <span data-level="0">
                      <VisuallyHidden>0</VisuallyHidden>
                    </span>
                  )}
                </td>
              ))}
              <td role="cell">
                <NumberLink value={goal.total} href={goal.href} label={`confirmed, ${goal.name}`} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function WeakestGoal({ goal }: { goal: NonNullable<ManagerOverview["weakest"]> }) {
  const { name, total, before, programKey } = goal;
  return (
    <div className={classes.weakest}>
      <div>
        <Heading level={3} size={15}>
          Weakest goal: {name}
        </Heading>
        <Text size="sm" tone="second">
          {plural(total, "activity", "activities")} in 12 months, {formatNumber(before)} the year before.
        </Text>
      </div>
      <ButtonLink href={`/reports/members?program=${programKey}&show=active`} variant="default">
        See who could help
      </ButtonLink>
    </div>
  );
}
