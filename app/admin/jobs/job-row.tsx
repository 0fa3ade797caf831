import type { ListedJob } from "@/lib/jobs/list";
import { ActButton } from "../../_ui/action-button";
import { Instant } from "../../_ui/day";
import { plural } from "../../_ui/format";
import { Row } from "../../_ui/plain/row";
import { Text } from "../../_ui/plain/text";
import { tryAgain } from "./actions";
import classes from "./jobs.module.css";

/** One job: what it does, how often it was tried, and what went wrong last. */
export function JobRow({ job, timeZone }: { job: ListedJob; timeZone: string }) {
  const tries = job.attempts > 0 ? `, ${plural(job.attempts, "try", "tries")} so far` : "";
  return (
    <li className={classes.job}>
      <Row justify="between" align="start">
        <div>
          <Text weight={600}>{job.label}</Text>
          <Text size="sm" tone="second">
            Since <Instant at={job.createdAt} timeZone={timeZone} />
            {tries}
            {job.state === "waiting" ? (
              <>
                , next on <Instant at={job.runAt} timeZone={timeZone} />
              </>
            ) : null}
            {job.state === "running" ? ", running now" : null}
          </Text>
          {job.lastError ? (
            <Text size="sm" tone="rust" className={classes.error}>
              {job.lastError}
            </Text>
          ) : null}
        </div>
        {job.state === "dead" ? (
          <ActButton act={tryAgain.bind(null, job.id)} done="It is tried again now." label={`Try again: ${job.label}`}>
            Try again
          </ActButton>
        ) : null}
      </Row>
    </li>
  );
}
