import "server-only";
import { daysBetween } from "../../clock";
import { definitions } from "../../definitions";
import type { ReportTable } from "../../report";
import { programFigures } from "./figures";
import type { Loaded } from "./load";
import { matrixOf } from "./matrix";
import { countrySeries, monthSeries, specialtySeries, stateNames, typeSeries } from "./series";

const column = (key: string, label: string) => ({ key, label });
const number = (key: string, label: string) => ({ key, label, align: "right" as const });

/** Every table of the report as its CSV has it. */
export function programTables(loaded: Loaded): ReportTable[] {
  const { scope } = loaded;
  const before = number("before", `In ${scope.before.name}`);
  const { known, toSettle } = countrySeries(loaded);
  return [
    {
      key: "figures",
      title: "Figures",
      columns: [column("figure", "Figure"), number("value", "Value"), before, column("definition", "Definition")],
      rows: programFigures(loaded).map((figure) => ({
        figure: definitions[figure.key].label,
        value: figure.value,
        before: figure.before ?? null,
        definition: definitions[figure.key].text,
      })),
    },
    coverageTable(loaded),
    {
      key: "months",
      title: "Activities by month",
      columns: [column("month", "Month"), number("count", "Activities"), before],
      rows: monthSeries(loaded).map(({ key, count, before: earlier }) => ({ month: key, count, before: earlier })),
    },
    {
      key: "types",
      title: "Activities by type",
      columns: [column("type", "Type"), number("count", "Activities"), before],
      rows: typeSeries(loaded).map(({ name, count, before: earlier }) => ({ type: name, count, before: earlier })),
    },
    {
      key: "reach",
      title: "Reach by part",
      columns: [column("part", "Part"), number("people", "People")],
      rows: Object.entries(loaded.reach.now).map(([part, people]) => ({ part: partNames[part] ?? part, people })),
    },
    {
      key: "countries",
      title: "Countries",
      columns: [column("country", "Country"), column("code", "ISO code"), number("count", "Activities")],
      rows: [
        ...known.map(({ key, name, count }) => ({ country: name, code: key, count })),
        ...(scope.viewer.isAdministrator
          ? toSettle.map(({ name, count }) => ({ country: name, code: null, count }))
          : []),
      ],
    },
    {
      key: "terms",
      title: "Members by term",
      columns: [column("state", "Term"), number("members", "Members")],
      rows: loaded.members.standings.map(({ state, count }) => ({ state: stateNames[state], members: count })),
    },
    {
      key: "specialties",
      title: "Specialties",
      columns: [column("specialty", "Specialty"), number("count", "Activities")],
      rows: specialtySeries(loaded).map(({ name, count }) => ({ specialty: name, count })),
    },
    {
      key: "quiet",
      title: "Quiet members, the five longest",
      columns: [column("member", "Member"), column("since", "Last activity"), number("days", "Days")],
      rows: loaded.quiet.rows.map((row) => ({
        member: row.name,
        since: row.lastOn,
        days: daysBetween(row.quietSince, scope.today),
      })),
    },
  ];
}

const partNames: Record<string, string> = {
  inTheRoom: "In the room",
  online: "Online",
  views: "Views",
  reads: "Reads",
  plays: "Plays",
};

function coverageTable(loaded: Loaded): ReportTable {
  const matrix = matrixOf(loaded);
  return {
    key: "coverage",
    title: "Goals and principles",
    columns: [
      column("program", "Program"),
      column("goal", "Goal"),
      column("principle", "Principle"),
      number("count", "Activities"),
      number("share", "Share of the goal, %"),
      number("confirmed", "Confirmed"),
      number("waiting", "Waiting for review"),
      number("before", `In ${loaded.scope.before.name}`),
    ],
    rows: matrix.goals.flatMap((goal) =>
      matrix.principles.map((principle) => {
        const cell = matrix.cells[goal.key]?.[principle.key];
        const whole = matrix.goalTotals[goal.key] ?? 0;
        return {
          program: loaded.scope.programs.find(({ key }) => key === goal.programKey)?.name ?? goal.programKey,
          goal: goal.name,
          principle: `${principle.number} ${principle.name}`,
          count: cell?.count ?? 0,
          share: whole > 0 ? Math.round(((cell?.count ?? 0) / whole) * 1000) / 10 : null,
          confirmed: cell?.confirmed ?? 0,
          waiting: cell?.waiting ?? 0,
          before: cell?.before ?? 0,
        };
      }),
    ),
  };
}
