import type { ReportChart } from "@/lib/core/report";
import { enoughPeople } from "@/lib/reports/program/goal-dependence";
import { NumberLink } from "../../_ui/charts/number-link";
import { DataTable } from "../../_ui/data-table";
import { formatNumber } from "../../_ui/format";
import { Icon } from "../../_ui/icon";
import { ProgramMark } from "../../_ui/program-mark";
import { DefinedHeading } from "./defined-heading";
import classes from "./people-report.module.css";

const columns = [
  { key: "goal", label: "Goal", phone: "lead" as const },
  { key: "people", label: "People", phone: "labelled" as const },
  { key: "activities", label: "Activities", numeric: true, phone: "labelled" as const },
  { key: "left", label: "Left without the busiest person", numeric: true, phone: "labelled" as const },
];

type Dependence = Extract<ReportChart, { kind: "dependence" }>;

/** A goal that few people work for depends on them: said in words. */
export function DependenceChart({ picture }: { picture: Dependence }) {
  const most = Math.max(1, ...picture.goals.map(({ people }) => people));
  const rows = picture.goals.map(({ key, name, program, people, activities, left, href }) => ({
    id: key,
    cells: {
      goal: <ProgramMark color={program.color} shape={program.shape} name={name} isStrong={people < enoughPeople} />,
      people: <People people={people} most={most} />,
      activities: (
        <NumberLink
          value={activities}
          href={activities > 0 ? href : undefined}
          none="none yet"
          label={`activities, ${name}`}
        />
      ),
      left: formatNumber(left),
    },
  }));
  return (
    <DefinedHeading title={picture.title}>
      <DataTable caption={picture.title} columns={columns} rows={rows} />
    </DefinedHeading>
  );
}

function People({ people, most }: { people: number; most: number }) {
  if (people < enoughPeople)
    return (
      <span className={classes.few}>
        <b>{people}</b>
        <Icon name="alert" size={16} />
        {people === 0 ? "nobody yet" : `depends on ${people === 1 ? "one person" : "two people"}`}
      </span>
    );
  return (
    <span className={classes.people}>
      <b>{people}</b>
      <i style={{ width: `${(people / most) * 100}%` }} />
    </span>
  );
}
