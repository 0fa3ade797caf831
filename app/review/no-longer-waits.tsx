import type { getReview } from "@/lib/reviews/get";
import { Thread } from "../_conversation/thread";
import { ButtonLink, TextLink } from "../_ui/links";
import { Heading } from "../_ui/plain/heading";
import { Row } from "../_ui/plain/row";
import { Text } from "../_ui/plain/text";
import classes from "./review.module.css";

type NoLongerWaitsProps = {
  review: Awaited<ReturnType<typeof getReview>>;
  timeZone: string;
  next: string | null;
};

const fates = {
  confirmed: "was confirmed",
  returned: "was returned",
  declined: "was declined",
  withdrawn: "was withdrawn",
  draft: "is a draft",
  submitted: "waits",
} as const;

/** Instead of the evidence where somebody else was quicker: what became of it, and the way on. */
export function NoLongerWaits({ review: { activity, thread }, timeZone, next }: NoLongerWaitsProps) {
  return (
    <article className={classes.activity}>
      <Heading level={2} size={24} style={{ overflowWrap: "anywhere" }}>
        {activity.title}
      </Heading>
      <Text above={8} below={16}>
        This {fates[activity.state]} in the meantime. It no longer waits for review.
      </Text>
      <Thread entries={thread.slice(-1)} timeZone={timeZone} />
      <Row gap={16} above={16}>
        {next ? <ButtonLink href={next}>Review the next one</ButtonLink> : null}
        <TextLink href={`/activities/${activity.id}`}>Open the activity</TextLink>
      </Row>
    </article>
  );
}
