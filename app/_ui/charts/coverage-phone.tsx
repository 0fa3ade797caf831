"use client";

import { useState } from "react";
import { formatNumber } from "../format";
import { ProgramGlyph } from "../program-mark";
import { programName } from "./chart-program";
import { hrefOf, shortPrinciple } from "./chart-words";
import { type Coverage, goalsByProgram, type Step } from "./coverage";
import { CoverageCellLink } from "./coverage-cell";
import styles from "./coverage-phone.module.css";

/** The matrix where it is narrow: one program at a time, principles down, its goals across. */
export function CoveragePhone({ coverage, steps }: { coverage: Coverage; steps: Step[] }) {
  const groups = goalsByProgram(coverage);
  const [chosen, setChosen] = useState(groups[0]?.program.key);
  const group = groups.find(({ program }) => program.key === chosen) ?? groups[0];
  if (!group) return null;
  return (
    <>
      <fieldset className={styles.programs}>
        <legend className={styles.unseen}>Program</legend>
        {groups.map(({ program }) => (
          <button
            key={program.key}
            type="button"
            aria-pressed={program === group.program}
            onClick={() => setChosen(program.key)}
          >
            <ProgramGlyph color={program.color} shape={program.shape} /> {programName(program)}
          </button>
        ))}
      </fieldset>
      <table className={styles.matrix}>
        <caption className={styles.unseen}>Activities of {group.program.name} by principle and goal</caption>
        <thead>
          <tr>
            <th scope="col">Principle</th>
            {group.goals.map((goal) => (
              <th key={goal.key} scope="col">
                {goal.name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {coverage.principles.map((principle) => (
            <tr key={principle.key}>
              <th scope="row">
                <span className={styles.number}>{principle.number}</span>
                {shortPrinciple(principle.name)}
              </th>
              {group.goals.map((goal) => (
                <td key={goal.key}>
                  <CoverageCellLink coverage={coverage} steps={steps} goal={goal} principleKey={principle.key} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">All of the goal</th>
            {group.goals.map((goal) => {
              const href = hrefOf(coverage.goalHref, { program: goal.programKey, goal: goal.key });
              const total = formatNumber(coverage.goalTotals[goal.key] ?? 0);
              return <td key={goal.key}>{href ? <a href={href}>{total}</a> : total}</td>;
            })}
          </tr>
        </tfoot>
      </table>
    </>
  );
}
