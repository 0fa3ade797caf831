"use client";

import type { ReactNode } from "react";
import buttons from "../../_ui/button.module.css";
import { FormError } from "../../_ui/form-error";
import { Icon } from "../../_ui/icon";
import { TextField } from "../../(public)/plain-field";
import { SubmitButton } from "../../(public)/submit-button";
import { usePlainForm } from "../../(public)/use-plain-form";
import { answerMail } from "./actions";
import classes from "./quiet.module.css";

type AnswerFormProps = {
  secret: string;
  answer: string;
  icon: string;
  title: string;
  children: ReactNode;
  /** The link of the mail named this one. */
  isChosen: boolean;
};

/** One of the answers with what follows from it: the whole is one button. */
export function AnswerForm({
  secret,
  answer,
  icon,
  title,
  children,
  isChosen,
  label,
}: AnswerFormProps & { label: string }) {
  const { form, state, isBusy } = usePlainForm(answerMail);
  return (
    <form {...form} className={classes.answer} data-chosen={isChosen ? "" : undefined} aria-label={title}>
      <Answer icon={icon} title={title}>
        {children}
      </Answer>
      <input type="hidden" name="secret" value={secret} />
      <input type="hidden" name="answer" value={answer} />
      <FormError message={state.message ? { text: state.message } : null} />
      <SubmitButton size="md" isWide isBusy={isBusy} {...(isChosen ? {} : { variant: "default" as const })}>
        {label}
      </SubmitButton>
    </form>
  );
}

type LeaveFormsProps = Omit<AnswerFormProps, "answer" | "icon"> & {
  /** Before how long it is, and before a day: "On leave". */
  label: string;
  months: readonly number[];
  first: string;
  last: string;
};

/** A leave, or a rest: one press on a length, or a day. */
export function LeaveForms({ secret, isChosen, months, first, last, title, children, label }: LeaveFormsProps) {
  const { form, state, isBusy } = usePlainForm(answerMail);
  return (
    <section className={classes.answer} data-chosen={isChosen ? "" : undefined} aria-label={title}>
      <Answer icon="light" title={title}>
        {children}
      </Answer>
      <form {...form}>
        <LeaveAnswer secret={secret} message={state.message} />
        <div className={classes.lengths}>
          {months.map((count) => (
            <button
              key={count}
              type="submit"
              name="months"
              value={count}
              className={buttons.button}
              data-variant={isChosen ? "light" : "default"}
              data-size="md"
              aria-label={`${label} for ${count === 1 ? "1 month" : `${count} months`}`}
              disabled={isBusy}
            >
              {count === 1 ? "1 month" : `${count} months`}
            </button>
          ))}
        </div>
      </form>
      <LeaveDayForm secret={secret} first={first} last={last} label={label} />
    </section>
  );
}

/** On its own, so that Enter in the field takes the day. */
function LeaveDayForm({ secret, first, last, label }: Pick<LeaveFormsProps, "secret" | "first" | "last" | "label">) {
  const { form, field, state, isBusy } = usePlainForm(answerMail);
  return (
    <form {...form} className={classes.day}>
      <LeaveAnswer secret={secret} message={state.message} />
      <TextField label="Or until a day, this one included" type="date" min={first} max={last} {...field("untilOn")} />
      <SubmitButton size="md" variant="default" isWide isBusy={isBusy}>
        {label} until this day
      </SubmitButton>
    </form>
  );
}

function LeaveAnswer({ secret, message }: { secret: string; message: string | null }) {
  return (
    <>
      <input type="hidden" name="secret" value={secret} />
      <input type="hidden" name="answer" value="on_leave" />
      <FormError message={message ? { text: message } : null} />
    </>
  );
}

function Answer({ icon, title, children }: { icon: string; title: string; children: ReactNode }) {
  return (
    <div className={classes.words}>
      <span className={classes.icon}>
        <Icon name={icon} size={20} />
      </span>
      <div>
        <h2>{title}</h2>
        <p>{children}</p>
      </div>
    </div>
  );
}
