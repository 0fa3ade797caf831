import { Anchor, Group, Text } from "@mantine/core";
import type { OutboxMail } from "@/lib/mail/list-outbox";
import { ActButton } from "../../_ui/action-button";
import { Instant } from "../../_ui/day";
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
        <Text span fw={600} className={classes.subject}>
          {mail.subject}
        </Text>
        <Text span c="var(--second)" className={classes.recipient}>
          to {mail.recipient}
        </Text>
        <Text span fz="sm" c={state === "failed" ? "var(--rust)" : "var(--second)"}>
          {states[state]}, <Instant at={mail.createdAt} timeZone={timeZone} />
        </Text>
      </summary>
      {mail.failure ? (
        <Text c="var(--rust)" mt="xs">
          {mail.failure}
        </Text>
      ) : null}
      {mail.text === null ? (
        <Text c="var(--second)" my="sm">
          Contains a link that only the recipient may open.
        </Text>
      ) : (
        <div className={classes.text}>{mail.text.split(/(https?:\/\/\S+)/).map(linked)}</div>
      )}
      {state === "failed" || state === "waiting" ? (
        <Group mb="sm">
          <ActButton act={tryAgain.bind(null, mail.id)} done="Tenet tries again now.">
            Try again now
          </ActButton>
        </Group>
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
