import { formatNumber } from "../format";
import { ProgramGlyph } from "../program-mark";
import { programName } from "./chart-program";
import { counted, hrefOf, shortPrinciple } from "./chart-words";
import { amountSteps, type Coverage, cellHref, cellLevel, cellOf, goalsByProgram, largestCell } from "./coverage";
import styles from "./coverage-links.module.css";

/**
 * The matrix with its names, each name and each square a link to its records, without any script: what a square says stands in its
 * label, which the styles show. Where it is narrow, one program at a time, principles down, with the numbers in the squares.
 */
export function CoverageLinks(coverage: Coverage) {
  const steps = amountSteps(largestCell(coverage));
  const programs = goalsByProgram(coverage);
  const { principles } = coverage;
  const goals = programs.reduce((sum, program) => sum + program.goals.length, 0);
  const counts = {
    ...{ "--principles": principles.length, "--goals": goals, "--program-count": programs.length },
    "--first-goals": Math.max(1, programs[0]?.goals.length ?? 0),
  };
  return (
    <div className={styles.coverage} style={counts as React.CSSProperties}>
      <fieldset className={styles.programs}>
        <legend className={styles.unseen}>Program</legend>
        {programs.map(({ program }, place) => (
          <label key={program.key}>
            <input type="radio" name="coverage" defaultChecked={place === 0} />
            <ProgramGlyph color={program.color} shape={program.shape} /> {programName(program)}
          </label>
        ))}
      </fieldset>
      <table className={styles.matrix}>
        <caption className={styles.unseen}>Activities by goal and leadership principle</caption>
        <thead>
          <tr>
            <th scope="col">
              <span className={styles.unseen}>Goal</span>
            </th>
            {principles.map(({ key, name }) => (
              <th key={key} scope="col">
                <a href={hrefOf(coverage.principleHref, { principle: key })}>{shortPrinciple(name)}</a>
              </th>
            ))}
          </tr>
        </thead>
        {programs.map(({ program, goals }) => (
          <tbody key={program.key}>
            {goals.map((goal) => (
              <tr key={goal.key}>
                <th scope="row">
                  <ProgramGlyph color={program.color} shape={program.shape} size={10} />
                  <a href={hrefOf(coverage.goalHref, { program: goal.programKey, goal: goal.key })}>{goal.name}</a>
                </th>
                {principles.map(({ key, name }) => {
                  const cell = cellOf(coverage, goal.key, key);
                  const { count } = cell;
                  const words = `${goal.name}\n${shortPrinciple(name)}\n`;
                  return (
                    <td key={key} data-level={cellLevel(steps, cell)}>
                      {count > 0 ? (
                        <a
                          href={cellHref(coverage, coverage.href, goal.key, key)}
                          aria-label={`${words}${counted(count, "activities")}`}
                        >
                          {formatNumber(count)}
                        </a>
                      ) : (
                        <span title={`${words}none yet`}>0</span>
                      )}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}
