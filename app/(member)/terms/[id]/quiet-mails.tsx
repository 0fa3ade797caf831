import classes from "@/app/_follow-up/follow-up.module.css";
import { formatDay, formatInstant } from "@/app/_ui/format";
import { Text } from "@/app/_ui/plain/text";
import { Section } from "@/app/_ui/section";
import type { Viewer } from "@/lib/core/viewer";
import { quietAsksOfMember } from "@/lib/triage/quiet/of-member";
import { quietAnswerWords } from "../triage-words";

type QuietMailsProps = { viewer: Viewer; about: { memberId: string; programKey: string } };

/** When the member was asked how they are, and what they answered; for those who follow up on them, and nothing where nobody asked. */
export async function QuietMails({ viewer, about }: QuietMailsProps) {
  const asks = await quietAsksOfMember(viewer, about);
  if (asks.length === 0) return null;
  return (
    <Section title="Asked how they are" note="Only managers see this">
      <ul className={classes.list}>
        {asks.map((ask) => (
          <li key={ask.id}>
            <Text as="span" weight={600}>
              {ask.isMailed
                ? `Asked by mail on ${formatInstant(ask.askedAt, viewer.timeZone)}`
                : `Not asked on ${formatInstant(ask.askedAt, viewer.timeZone)}: gets no such mail`}
            </Text>
            <Text size="sm" tone="second">
              Quiet since {formatDay(ask.quietFrom)}.{" "}
              {ask.answer && ask.answeredOn
                ? `Answered: ${quietAnswerWords({ ...ask, answer: ask.answer, answeredOn: ask.answeredOn })}.`
                : ask.followedAt
                  ? "No answer; nothing more follows by itself."
                  : "No answer yet."}
            </Text>
          </li>
        ))}
      </ul>
    </Section>
  );
}
