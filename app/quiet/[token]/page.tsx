import type { Metadata } from "next";
import { currentViewer } from "@/lib/core/current-viewer";
import { type FoundQuietAsk, findQuietAsk } from "@/lib/triage/quiet/find";
import { findGroupAsk } from "@/lib/triage/quiet/groups/find";
import { answerDays, leaveMonths, type QuietAnswer, quietAnswers } from "@/lib/triage/quiet/schema";
import { formatDay, shiftDay } from "../../_ui/format";
import { Icon } from "../../_ui/icon";
import { TextLink } from "../../_ui/links";
import { Wordmark } from "../../_ui/logo";
import { ProgramMark } from "../../_ui/program-mark";
import { AnswerForm, LeaveForms } from "./answer-form";
import { GroupAnswers } from "./group-answers";
import { groupQuietHeading, groupQuietWords } from "./group-words";
import classes from "./quiet.module.css";
import { quietHeading, quietWords } from "./quiet-words";

export const metadata: Metadata = {
  title: "How are you?",
  robots: { index: false, follow: false },
  referrer: "strict-origin",
};

type Props = { params: Promise<{ token: string }>; searchParams: Promise<{ answer?: string | string[] }> };

/** Where the mail to somebody quiet leads, without signing in. To open it changes nothing: mail scanners open every link. */
export default async function QuietPage({ params, searchParams }: Props) {
  const { token } = await params;
  const named = (await searchParams).answer;
  const viewer = await currentViewer();
  const ask = await findQuietAsk(viewer, token);
  const groupAsk = ask ? null : await findGroupAsk(viewer, token);
  const chosen = quietAnswers.find((answer) => answer === named) ?? null;
  const program = (ask ?? groupAsk)?.program;
  return (
    <div className={classes.page}>
      <header className={classes.header}>
        <a href="/" aria-label="Tenet, start" className={classes.brand}>
          <Wordmark size={24} />
        </a>
        {program ? <ProgramMark {...program} isStrong /> : null}
      </header>
      <main id="content">
        <h1>{groupAsk ? groupQuietHeading(groupAsk) : quietHeading(ask)}</h1>
        <p className={classes.context}>{groupAsk ? groupQuietWords(groupAsk) : quietWords(ask)}</p>
        {ask?.state === "open" ? (
          <Answers ask={ask} secret={token} chosen={chosen} />
        ) : groupAsk?.state === "open" ? (
          <GroupAnswers ask={groupAsk} secret={token} chosen={chosen} />
        ) : (
          <p className={classes.context}>
            {groupAsk ? (
              <TextLink href={`/groups/${groupAsk.slug}`}>Go to {groupAsk.group}</TextLink>
            ) : (
              <TextLink href="/home">Go to your page</TextLink>
            )}
          </p>
        )}
      </main>
    </div>
  );
}

type AnswersProps = { ask: FoundQuietAsk; secret: string; chosen: QuietAnswer | null };

function Answers({ ask, secret, chosen }: AnswersProps) {
  return (
    <>
      <AnswerForm
        secret={secret}
        answer="still_here"
        isChosen={chosen === "still_here"}
        icon="heart"
        title="I am still here"
        label="I am still here"
      >
        Nothing changes, and the program knows that you are there.
      </AnswerForm>
      <LeaveForms
        secret={secret}
        isChosen={chosen === "on_leave"}
        months={leaveMonths}
        first={shiftDay(ask.today, 1)}
        last={ask.latestLeaveOn}
        title="I am on leave"
        label="On leave"
      >
        Your term rests from today and goes on by itself on the day after. Nothing is asked of you until then.
      </LeaveForms>
      <AnswerForm
        secret={secret}
        answer="stepping_down"
        isChosen={chosen === "stepping_down"}
        icon="door"
        title="I want to step down"
        label="I want to step down"
      >
        A manager of the program gets in touch and ends your term with you. All that you did stays and keeps counting,
        and you can come back.
      </AnswerForm>
      <p className={classes.foot}>
        If you do not answer within {answerDays} days of the mail, a manager of the program writes to you. Nobody is
        removed by this. Did you do something that is not here? <TextLink href="/activities/new">Log it</TextLink>, and
        there is nothing to answer.
      </p>
      <p className={classes.small}>
        <Icon name="lock" size={16} />
        <span>
          No sign-in needed. This link is only for you, works once, and ends on {formatDay(ask.answerUntilOn)}.
        </span>
      </p>
    </>
  );
}
