import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Instant } from "@/app/_ui/day";
import { formatDay } from "@/app/_ui/format";
import { OutLink, TextLink } from "@/app/_ui/links";
import { Page } from "@/app/_ui/page";
import { Text } from "@/app/_ui/plain/text";
import { ProgramMark } from "@/app/_ui/program-mark";
import { Section } from "@/app/_ui/section";
import { requireViewer } from "@/lib/core/current-viewer";
import { findLetter } from "@/lib/cycles/letters/read";
import { AppealForm } from "./appeal-form";
import classes from "./letter.module.css";

type Props = { params: Promise<{ id: string }> };

export const metadata: Metadata = { title: "Letter" };

/** What was decided about one's term, and the way to disagree; its managers read it, too. */
export default async function LetterPage({ params }: Props) {
  const { id } = await params;
  const viewer = await requireViewer("member", `/letters/${id}`);
  const letter = await findLetter(viewer, id);
  if (!letter) notFound();
  const { program, appeal, subject, body, isSelf, hasLeft, sentAt } = letter;
  return (
    <Page width="form">
      <article className={classes.letter}>
        <ProgramMark color={program.color} shape={program.shape} name={program.name} isStrong />
        <h1>{subject}</h1>
        <Text size="sm" tone="second">
          {hasLeft && sentAt ? (
            <Instant at={sentAt} timeZone={viewer.timeZone} />
          ) : (
            "This letter has not left yet. It would say this now."
          )}
        </Text>
        {body.split("\n\n").map((paragraph, at) => (
          // The same words may stand in two paragraphs.
          // biome-ignore lint/suspicious/noArrayIndexKey: a letter never changes its order
          <p key={at}>{paragraph}</p>
        ))}
        <TextLink href={isSelf ? `/terms/${letter.termId}` : `/cycles/${letter.cycleId}/terms/${letter.termId}`}>
          {isSelf ? "Your term, with all that counts" : "The renewal card"}
        </TextLink>
      </article>
      {appeal ? (
        <Section title={isSelf ? "You disagreed" : "The member disagrees"}>
          <blockquote className={classes.quote}>{appeal.text}</blockquote>
          {appeal.links.map((link) => (
            <OutLink key={link} href={link} display="block">
              {link}
            </OutLink>
          ))}
          {appeal.outcome ? (
            <>
              <Text weight={600} above={12}>
                {appeal.outcome === "kept"
                  ? "The decision stays."
                  : "Another decision was made. It has a letter of its own."}
              </Text>
              <Text>{appeal.answer}</Text>
            </>
          ) : (
            <Text tone="second" above={12}>
              Somebody who did not decide looks at it again, and answers by mail and here.
            </Text>
          )}
        </Section>
      ) : letter.mayAppeal ? (
        <Section title="Is something wrong?" note={`You can disagree until ${formatDay(letter.appealsUntil)}.`}>
          <AppealForm decisionId={id} viewerId={viewer.memberId} />
        </Section>
      ) : null}
    </Page>
  );
}
