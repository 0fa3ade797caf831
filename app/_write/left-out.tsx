import type { previewMessages } from "@/lib/triage/messages/preview";
import { plural } from "../_ui/format";
import classes from "./write.module.css";

type LeftOutProps = { leftOut: Awaited<ReturnType<typeof previewMessages>>["leftOut"] };

/** Who gets nothing, and why. */
export function LeftOutMembers({ leftOut }: LeftOutProps) {
  if (leftOut.length === 0) return null;
  return (
    <section className={classes.left} aria-label="Left out">
      <h3>{plural(leftOut.length, "member is", "members are")} left out</h3>
      <dl>
        {leftOut.map(({ termId, name, why }) => (
          <div key={termId}>
            <dt>{name}</dt>
            <dd>{why}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
