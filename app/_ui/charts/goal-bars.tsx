import { formatNumber } from "../format";
import { ProgramGlyph } from "../program-mark";
import { type ChartProgram, programColors } from "./chart-program";
import styles from "./goal-bars.module.css";
import { NumberLink } from "./number-link";

/** Activities per goal; `confirmed` is the part of `count` that is confirmed. */
export type GoalBar = { key: string; name: string; count: number; confirmed: number; href?: string };

/** Goals grouped by program on one scale: full for confirmed, soft for what still waits, rust words for none. */
export function GoalBars({ groups }: { groups: { program: ChartProgram; goals: GoalBar[] }[] }) {
  const all = groups.flatMap(({ goals }) => goals);
  const largest = Math.max(1, ...all.map((goal) => goal.count));
  return (
    <div className={styles.groups}>
      {groups.map(({ program, goals }) => (
        <section key={program.key} style={programColors(program.color)}>
          <h3 className={styles.program}>
            <ProgramGlyph color={program.color} shape={program.shape} /> {program.name}
          </h3>
          <ul className={styles.goals}>
            {goals.map((goal) => (
              <li key={goal.key}>
                {goal.href ? (
                  <a href={goal.href} tabIndex={-1}>
                    {goal.name}
                  </a>
                ) : (
                  <span>{goal.name}</span>
                )}
                {goal.count > 0 && <Bar goal={goal} largest={largest} />}
                <NumberLink value={goal.count} href={goal.href} none="none yet" unit="activities" label={goal.name} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

/** The bar and the words on what is confirmed, two columns of the row. */
function Bar({ goal, largest }: { goal: GoalBar; largest: number }) {
  const waiting = goal.count - goal.confirmed;
  return (
    <>
      <span className={styles.track}>
        {goal.confirmed > 0 && <i style={{ width: `${(goal.confirmed / largest) * 100}%` }} />}
        {waiting > 0 && <i data-waiting style={{ width: `${(waiting / largest) * 100}%` }} />}
      </span>
      <span>{waiting > 0 && <span className={styles.words}>{formatNumber(goal.confirmed)} confirmed</span>}</span>
    </>
  );
}
