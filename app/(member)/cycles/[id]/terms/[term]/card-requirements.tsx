import { formatDay } from "@/app/_ui/format";
import { Icon } from "@/app/_ui/icon";
import { addDays } from "@/lib/core/clock";
import type { Card } from "@/lib/cycles/card";
import { describeRequirement } from "@/lib/requirements/describe";
import type { RequirementStanding } from "@/lib/requirements/progress";
import { RecordBar } from "../../../../terms/[id]/record-bar";
import classes from "./card.module.css";

const soonDays = 30;
/** The bar of a card is narrow. */
const mostLinks = 3;

/** What the program asks of this term, each with its records as cells and what is missing. */
export function CardRequirements({ card }: { card: Card }) {
  const { term, program, principles, activityTypes, certifications } = card;
  const { standing, inForce } = term;
  const soonest = addDays(term.today, soonDays);
  const named = (things: readonly { key: string; name: string }[]) =>
    new Map(things.map(({ key, name }) => [key, name] as const));
  const names = {
    types: named(activityTypes),
    goals: named(program.goals),
    principles: named(principles),
    certifications: named(certifications),
  };
  return (
    <section>
      <h2>What the program asks {inForce ? <span>rules of {formatDay(inForce.fromOn)}</span> : null}</h2>
      {standing.requirements.length === 0 ? (
        <p className={classes.none}>This program sets no number for this level.</p>
      ) : (
        <ul className={classes.rules}>
          {standing.requirements.map((one) => (
            <li key={one.requirement.key} data-depth={one.depth}>
              <i data-done={one.isDone ? "" : undefined}>{one.isDone ? <Icon name="check" size={12} /> : null}</i>
              <span>{describeRequirement(one.requirement, names)}</span>
              <RecordBar standing={one} term={term} soonest={soonest} mostLinks={mostLinks} />
              <b>
                {one.done} <span>of {one.requirement.atLeast}</span>
              </b>
              <em data-open={one.isDone ? undefined : ""}>{missingWords(one)}</em>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function missingWords({ isDone, missing, waiting, leaving }: RequirementStanding): string {
  const [soonest] = leaving;
  if (isDone) return soonest ? `until ${formatDay(soonest.on, "short")}` : "";
  const review = waiting.length > 0 ? `, ${waiting.length} in review` : "";
  return `${missing} missing${review}`;
}
