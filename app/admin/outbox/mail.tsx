import { Anchor } from "@mantine/core";
import type { OutboxMail } from "@/lib/mail/list-outbox";
import { ActButton } from "../../_ui/action-button";
import { Instant } from "../../_ui/day";
import { Row } from "../../_ui/plain/row";
import { Text } from "../../_ui/plain/text";
import { tryAgain } from "./actions";
import classes from "./outbox.module.css";

const states = { sent: "Sent", kept: "Not sent", waiting: "Waiting", failed: "Could not be sent" };

/** One mail, folded: to whom and what about; its text and troubles inside. */
export function Mail({ mail, timeZone, hasSmtp }: { mail: OutboxMail; timeZone: string; hasSmtp: boolean }) {
  // Where nothing can leave, what once was tried or waits is kept, too.
  const state = hasSmtp || mail.state === "sent" ? mail.state : "kept";
  return (
    <details className={classes.mail}>
      <summary>
        <Text as="span" weight={600} className={classes.subject}>
          {mail.subject}
        </Text>
        <Text as="span" tone="second" className={classes.recipient}>
          to {mail.recipient}
        </Text>
        <Text as="span" size="sm" tone={state === "failed" ? "rust" : "second"}>
          {states[state]}, <Instant at={mail.createdAt} timeZone={timeZone} />
        </Text>
      </summary>
      {mail.failure ? (
        <Text tone="rust" above={8}>
          {mail.failure}
        </Text>
      ) : null}
      {mail.text === null ? (
        <Text tone="second" above={12} below={12}>
          Contains a link that only the recipient may open.
        </Text>
      ) : (
        <div className={classes.text}>{mail.text.split(/(https?:\/\/\S+)/).map(linked)}</div>
      )}
      {state === "failed" || state === "waiting" ? (
        <Row below={12}>
          <ActButton act={tryAgain.bind(null, mail.id)} done="Tenet tries again now.">
            Try again now
          </ActButton>
        </Row>
      ) : null}
    </details>
  );
}

function linked(part: string, position: number) {
  return position % 2 === 1 ? (
    <Anchor key={part} href={part} fz="inherit">
      {part}
    </Anchor>
  ) : (
    part
  );
}
