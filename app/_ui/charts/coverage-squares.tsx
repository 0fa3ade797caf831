import type { CSSProperties } from "react";
import { ProgramGlyph } from "../program-mark";
import { programName } from "./chart-program";
import { shortPrinciple } from "./chart-words";
import { amountSteps, type Coverage, cellOf, goalsByProgram, largestCell, levelOf } from "./coverage";
import styles from "./coverage-squares.module.css";

/** The matrix as a picture only: squares by amount, dashed where nothing was done; each square has its words as text. */
export function CoverageSquares(coverage: Coverage) {
  const steps = amountSteps(largestCell(coverage));
  const programs = goalsByProgram(coverage);
  const rows = programs.reduce((sum, { goals }) => sum + goals.length, 0);
  // Its height is known before its rows are there, so that nothing beside it moves.
  const size = {
    "--columns": coverage.principles.length,
    "--rows": rows,
    "--programs": programs.length,
  } as CSSProperties;
  return (
    <table className={styles.squares} style={size}>
      <caption className={styles.unseen}>Activities by goal and leadership principle</caption>
      <thead className={styles.unseen}>
        <tr>
          <th scope="col">Goal</th>
          {coverage.principles.map((principle) => (
            <th key={principle.key} scope="col">
              {shortPrinciple(principle.name)}
            </th>
          ))}
        </tr>
      </thead>
      {programs.map(({ program, goals }) => (
        <tbody key={program.key}>
          {goals.map((goal, index) => (
            <tr key={goal.key}>
              <th scope="row">
                {index === Math.floor((goals.length - 1) / 2) && (
                  <ProgramGlyph color={program.color} shape={program.shape} size={11} />
                )}
                <span className={styles.unseen}>
                  {programName(program)}: {goal.name}
                </span>
              </th>
              {coverage.principles.map((principle) => {
                const { count } = cellOf(coverage, goal.key, principle.key);
                const words = `${goal.name}, ${shortPrinciple(principle.name)}: ${count || "none yet"}`;
                return (
                  <td key={principle.key} data-level={levelOf(steps, count)} title={words}>
                    <span className={styles.unseen}>{count}</span>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  );
}
