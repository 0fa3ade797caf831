import { daysBetween } from "@/lib/core/clock";
import { definitions } from "@/lib/core/figure-definitions";
import type { ReportTable } from "@/lib/core/report";
import { countrySeries, monthSeries, specialtySeries, termStateLabels, typeSeries } from "./chart-series";
import { coverageMatrix } from "./coverage-matrix";
import { programFigures } from "./figures";
import type { ProgramReportData } from "./load";
import "server-only";

const textColumn = (key: string, label: string) => ({ key, label });
const numberColumn = (key: string, label: string) => ({ key, label, align: "right" as const });

/** Every table of the report as its CSV has it. */
export function programTables(loaded: ProgramReportData): ReportTable[] {
  const { scope } = loaded;
  const before = numberColumn("before", `In ${scope.before.name}`);
  const { known, toSettle } = countrySeries(loaded);
  return [
    {
      key: "figures",
      title: "Figures",
      columns: [
        textColumn("figure", "Figure"),
        numberColumn("value", "Value"),
        before,
        textColumn("definition", "Definition"),
      ],
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
      columns: [textColumn("month", "Month"), numberColumn("count", "Activities"), before],
      rows: monthSeries(loaded).map(({ key, count, before: earlier }) => ({ month: key, count, before: earlier })),
    },
    {
      key: "types",
      title: "Activities by type",
      columns: [textColumn("type", "Type"), numberColumn("count", "Activities"), before],
      rows: typeSeries(loaded).map(({ name, count, before: earlier }) => ({ type: name, count, before: earlier })),
    },
    {
      key: "reach",
      title: "Reach by part",
      columns: [textColumn("part", "Part"), { ...numberColumn("people", "People"), none: "unknown" }],
      // Where nobody gave a number of a part, nobody knows that it was none.
      rows: Object.entries(loaded.reach.now).map(([part, people]) => ({
        part: reachPartNames[part] ?? part,
        people: people > 0 ? people : null,
      })),
    },
    {
      key: "countries",
      title: "Countries",
      columns: [textColumn("country", "Country"), textColumn("code", "ISO code"), numberColumn("count", "Activities")],
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
      columns: [textColumn("state", "Term"), numberColumn("members", "Members")],
      rows: loaded.members.standings.map(({ state, count }) => ({ state: termStateLabels[state], members: count })),
    },
    {
      key: "specialties",
      title: "Specialties",
      columns: [textColumn("specialty", "Specialty"), numberColumn("count", "Activities")],
      rows: specialtySeries(loaded).map(({ name, count }) => ({ specialty: name, count })),
    },
    {
      key: "quiet",
      title: "Quiet members, the five longest",
      columns: [textColumn("member", "Member"), textColumn("since", "Last activity"), numberColumn("days", "Days")],
      rows: loaded.quiet.rows.map((row) => ({
        member: row.name,
        since: row.lastOn,
        days: daysBetween(row.quietSince, scope.today),
      })),
    },
  ];
}

const reachPartNames: Record<string, string> = {
  inTheRoom: "In the room",
  online: "Online",
  views: "Views",
  reads: "Reads",
  plays: "Plays",
};

function coverageTable(loaded: ProgramReportData): ReportTable {
  const matrix = coverageMatrix(loaded);
  return {
    key: "coverage",
    title: "Goals and principles",
    columns: [
      textColumn("program", "Program"),
      textColumn("goal", "Goal"),
      textColumn("principle", "Principle"),
      numberColumn("count", "Activities"),
      numberColumn("share", "Share of the goal, %"),
      numberColumn("confirmed", "Confirmed"),
      numberColumn("waiting", "Waiting for review"),
      numberColumn("before", `In ${loaded.scope.before.name}`),
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
