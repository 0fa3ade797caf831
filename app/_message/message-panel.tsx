"use client";

import { Icon } from "@/app/_ui/icon";
import type { MessageForForm } from "@/lib/imports/message/read-for-form";
import classes from "./message.module.css";
import type { MessageInForm } from "./use-message";

type MessagePanelProps = Pick<MessageInForm, "answer" | "clear"> & {
  pasted: NonNullable<MessageInForm["pasted"]>;
  /** Fields that most messages fill, by what they are called in the form. */
  wanted: { name: string; isRead: boolean }[];
};

/** The message with what was read of it marked, and what it leaves open. */
export function MessagePanel({ pasted, wanted, answer, clear }: MessagePanelProps) {
  const missing = wanted.filter(({ isRead }) => !isRead).map(({ name }) => name);
  return (
    <section className={classes.panel} aria-label="Your message">
      <div className={classes.head}>
        <h2>Your message</h2>
        <button type="button" className={classes.clear} onClick={clear}>
          Clear
        </button>
      </div>
      <Marked message={pasted.message} />
      <p className={classes.note} role="status">
        The marked words are in the form now{pasted.questions.length > 0 ? ", or asked below" : ""}. Please check them.
        {missing.length > 0 ? ` Not in the text: ${missing.join(", ")}.` : ""}
      </p>
      {pasted.questions.map((question) => (
        <fieldset key={`${question.asks} ${question.words}`} className={classes.question}>
          <legend>
            {question.asks}{" "}
            <span className={classes.said}>
              <Icon name="quote" size={14} /> “{question.words}”
            </span>
          </legend>
          <div className={classes.choices}>
            {question.choices.map((choice) => (
              <button
                key={`${choice.label} ${choice.detail ?? ""}`}
                type="button"
                className={classes.choice}
                onClick={() => void answer(question, choice.answer)}
              >
                <span>{choice.label}</span>
                {choice.detail ? <span className={classes.detail}>{choice.detail}</span> : null}
              </button>
            ))}
          </div>
        </fieldset>
      ))}
    </section>
  );
}

function Marked({ message: { text, marks } }: { message: MessageForForm }) {
  return (
    <p className={classes.text}>
      {marks.map(({ from, to }, at) => (
        <span key={from}>
          {text.slice(marks[at - 1]?.to ?? 0, from)}
          <mark>{text.slice(from, to)}</mark>
        </span>
      ))}
      {text.slice(marks.at(-1)?.to ?? 0)}
    </p>
  );
}
