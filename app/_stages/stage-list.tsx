import { formatDay } from "@/app/_ui/format";
import { TextLink } from "@/app/_ui/links";
import { describeStage } from "@/lib/stages/describe";
import type { ReachedStage } from "@/lib/stages/reached";
import classes from "./stage-list.module.css";

type StageListProps = { reached: readonly ReachedStage[]; kindNames: ReadonlyMap<string, string> };

/** The stages in their order: when each was reached and by which event, and what reaches the others. */
export function StageList({ reached, kindNames }: StageListProps) {
  return (
    <ol className={classes.stages}>
      {reached.map(({ stage, on, event }) => (
        <li key={stage.key} className={classes.stage} data-is={on ? "reached" : "ahead"}>
          <span className={classes.mark} aria-hidden="true" />
          <span>
            <b>{stage.name}</b>
            <span className={classes.when}>{on ? `reached ${formatDay(on)}` : "not reached yet"}</span>
            <span className={classes.by}>
              {event ? (
                <TextLink href={`/events/${event.id}`}>{event.title}</TextLink>
              ) : (
                describeStage(stage, kindNames)
              )}
            </span>
          </span>
        </li>
      ))}
    </ol>
  );
}
