import { programName } from "./chart-program";
import { share } from "./chart-words";
import { type Coverage, cellHref, cellOf, goalsByProgram } from "./coverage";
import { type Column, NumbersTable } from "./numbers-table";

/** Every cell of the matrix as a row: count, share of the goal's activities, confirmed, the period before. */
export function CoverageTable(coverage: Coverage) {
  const columns: Column[] = [
    { key: "goal", name: "Goal" },
    { key: "program", name: "Program" },
    { key: "principle", name: "Principle" },
    { key: "count", name: "Activities", align: "right" },
    { key: "share", name: "Share of the goal", align: "right" },
    { key: "confirmed", name: "Confirmed", align: "right" },
    { key: "before", name: coverage.beforeName ? `In ${coverage.beforeName}` : "The year before", align: "right" },
  ];
  const rows = goalsByProgram(coverage).flatMap(({ program, goals }) =>
    goals.flatMap((goal) =>
      coverage.principles.map((principle) => {
        const cell = cellOf(coverage, goal.key, principle.key);
        const href = cellHref(coverage, coverage.href, goal.key, principle.key);
        return {
          key: `${goal.key} ${principle.key}`,
          cells: [
            goal.name,
            programName(program),
            `${principle.number} ${principle.name}`,
            { text: cell.count, href, tone: cell.count ? undefined : ("rust" as const) },
            share(cell.count, coverage.goalTotals[goal.key] ?? 0),
            cell.confirmed,
            cell.before ?? { text: "not compared", tone: "unknown" as const },
          ],
        };
      }),
    ),
  );
  return <NumbersTable caption="Activities by goal and leadership principle" columns={columns} rows={rows} />;
}
