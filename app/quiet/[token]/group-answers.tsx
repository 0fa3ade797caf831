import type { FoundGroupAsk } from "@/lib/triage/quiet/groups/find";
import { answerDays, leaveMonths, type QuietAnswer } from "@/lib/triage/quiet/schema";
import { formatDay, shiftDay } from "../../_ui/format";
import { Icon } from "../../_ui/icon";
import { TextLink } from "../../_ui/links";
import { AnswerForm, LeaveForms } from "./answer-form";
import classes from "./quiet.module.css";

type GroupAnswersProps = { ask: FoundGroupAsk; secret: string; chosen: QuietAnswer | null };

/** What a lead can say of a group that went quiet, each with what follows from it. */
export function GroupAnswers({ ask, secret, chosen }: GroupAnswersProps) {
  const { group } = ask;
  return (
    <>
      <AnswerForm
        secret={secret}
        answer="still_here"
        isChosen={chosen === "still_here"}
        icon="heart"
        title="The group goes on"
        label="The group goes on"
      >
        Nothing changes, and the program knows that {group} is there.
      </AnswerForm>
      <LeaveForms
        secret={secret}
        isChosen={chosen === "on_leave"}
        months={leaveMonths}
        first={shiftDay(ask.today, 1)}
        last={ask.latestRestOn}
        title="The group rests"
        label="The group rests"
      >
        Nobody asks before that day. You can log or plan an event at any time.
      </LeaveForms>
      <AnswerForm
        secret={secret}
        answer="stepping_down"
        isChosen={chosen === "stepping_down"}
        icon="door"
        title="I want somebody else to lead"
        label="I want somebody else to lead"
      >
        A manager of the program gets in touch and looks for a successor with you. Until then you stay a lead, and all
        that the group did stays.
      </AnswerForm>
      <p className={classes.foot}>
        If no lead answers within {answerDays} days of the mail, a manager of the program writes to you. Nobody is
        removed by this. Was there an event that is not here? <TextLink href="/events/new">Log it</TextLink>, and there
        is nothing to answer.
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
