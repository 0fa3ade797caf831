import { TextLink } from "@/app/_ui/links";
import type { Card } from "@/lib/cycles/card";
import classes from "./card.module.css";

const steps = [1, 2, 3, 4, 6];

/** Goals down, principles across, how many confirmed contributions of the term advance both; what nothing advances is named. */
export function CardCoverage({ card }: { card: Card }) {
  const { program, coverage, term } = card;
  const goals = program.goals.filter(({ retiredAt }) => retiredAt === null);
  const principles = card.principles.filter(({ retiredAt }) => retiredAt === null);
  const none = principles.filter(({ key }) => goals.every((goal) => !coverage.get(`${goal.key} ${key}`)));
  return (
    <section>
      <h2>
        Goals and principles <span>confirmed, this term</span>
      </h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section className={classes.scroll} aria-label="Coverage" tabIndex={0}>
        <table className={classes.coverage} aria-label="Goals and principles">
          <thead>
            <tr>
              <th scope="col">
                <span className={classes.unseen}>Goal</span>
              </th>
              {principles.map(({ key, number, name }) => (
                <th key={key} scope="col" title={name}>
                  {number}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {goals.map((goal) => (
              <tr key={goal.key}>
                <th scope="row">{goal.name}</th>
                {principles.map(({ key, name }) => {
                  const count = coverage.get(`${goal.key} ${key}`) ?? 0;
                  const level = steps.filter((step) => count >= step).length + (count > 0 ? 1 : 0);
                  return (
                    <td key={key} data-level={Math.min(6, level)} title={`${goal.name}, ${name}: ${count}`}>
                      {count || ""}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {none.length > 0 && none.length <= principles.length / 2 ? (
        <p className={classes.gap}>
          None yet:{" "}
          <TextLink
            href={`/activities?member=${term.member.slug}&program=${program.key}`}
            c="var(--rust)"
            fz="sm"
            fw={600}
          >
            {none.map(({ number, name }) => `${number} ${name}`).join(", ")}
          </TextLink>
        </p>
      ) : null}
    </section>
  );
}
