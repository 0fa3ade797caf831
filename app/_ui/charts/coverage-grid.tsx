"use client";

import { type KeyboardEvent, useCallback, useRef } from "react";
import { ProgramGlyph } from "../program-mark";
import { programColors, programName } from "./chart-program";
import { type Coverage, goalsByProgram, type Step } from "./coverage";
import { CoverageCard } from "./coverage-card";
import styles from "./coverage-grid.module.css";
import { CoverageFoot, CoverageHead } from "./coverage-heads";
import { CoverageRow } from "./coverage-row";
import { moveFocus } from "./move-focus";
import { useCellCard } from "./use-cell-card";

/** The full matrix as a real table: arrow keys move, hover or focus shows the card and makes both heads bold. */
export function CoverageGrid({ coverage, steps }: { coverage: Coverage; steps: Step[] }) {
  const stage = useRef<HTMLDivElement>(null);
  const card = useCellCard(stage);
  const move = useCallback((event: KeyboardEvent) => stage.current && moveFocus(event, stage.current), []);
  const largestTotal = Math.max(1, ...Object.values(coverage.goalTotals));
  const first = goalsByProgram(coverage)[0]?.goals[0]?.key;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the links inside are what is operated; this only listens for all of them
    <div ref={stage} className={styles.stage} onKeyDown={move} {...card.listeners}>
      <table className={styles.matrix}>
        <caption className={styles.unseen}>Activities by goal and leadership principle; arrow keys move</caption>
        <CoverageHead coverage={coverage} active={card.active?.principle} />
        {goalsByProgram(coverage).map(({ program, goals }) => (
          <tbody key={program.key} style={programColors(program.color)}>
            {goals.map((goal, index) => (
              <CoverageRow
                key={goal.key}
                coverage={coverage}
                steps={steps}
                goal={goal}
                largestTotal={largestTotal}
                isActive={card.active?.goal === goal.key}
                isFirst={goal.key === first}
              >
                {index === 0 && (
                  <th scope="rowgroup" rowSpan={goals.length} className={styles.program}>
                    <span>
                      <ProgramGlyph color={program.color} shape={program.shape} /> <b>{programName(program)}</b>
                    </span>
                  </th>
                )}
              </CoverageRow>
            ))}
          </tbody>
        ))}
        <CoverageFoot coverage={coverage} />
      </table>
      {card.active && card.place && <CoverageCard coverage={coverage} {...card.active} place={card.place} />}
    </div>
  );
}
