"use client";

import { Select } from "@mantine/core";
import { IconCheck } from "@tabler/icons-react";
import type { Question } from "@/lib/imports/problem";
import { choiceWords } from "./import-words";
import classes from "./questions.module.css";
import type { SetupData } from "./setup-data";

type AskedQuestion = { question: Question; answer: string | null };

type QuestionsProps = {
  asked: AskedQuestion[];
  data: SetupData;
  onAnswer: (question: Question, choice: string | null) => void;
};

const mostButtons = 4;

/** What only a person can say, one question a row: a ring with its number while it is open, then a check; an answer can be changed, and taken back by choosing it again. */
export function Questions({ asked, data, onAnswer }: QuestionsProps) {
  return (
    <ol className={classes.list} aria-label="Questions about the file">
      {asked.map(({ question, answer }, at) => (
        <li key={`${question.answer} ${question.column} ${question.word}`} className={classes.question}>
          <span className={classes.number} data-answered={answer !== null || undefined}>
            {answer === null ? (
              at + 1
            ) : (
              <IconCheck size={16} stroke={2.4} aria-label={`Question ${at + 1}, answered`} />
            )}
          </span>
          <div className={classes.words}>
            <p id={`question-${at}`}>{question.asks}</p>
            {question.note ? <small>{question.note}</small> : null}
          </div>
          <Choices {...{ question, answer, data, onAnswer }} labelledBy={`question-${at}`} />
        </li>
      ))}
    </ol>
  );
}

type ChoicesProps = AskedQuestion & Pick<QuestionsProps, "data" | "onAnswer"> & { labelledBy: string };

function Choices({ question, answer, data, onAnswer, labelledBy }: ChoicesProps) {
  const { choices } = question;
  if (choices.length > mostButtons)
    return (
      <Select
        className={classes.select}
        aria-labelledby={labelledBy}
        placeholder="Choose"
        searchable={choices.length > 6}
        clearable
        clearButtonProps={{ "aria-label": `Take the answer back: ${question.asks}` }}
        data={choices.map((choice) => ({ value: choice, label: labelOf(choice, question, data) }))}
        onChange={(choice) => onAnswer(question, choice)}
        value={answer}
      />
    );
  return (
    <fieldset className={classes.choices} aria-labelledby={labelledBy}>
      {choices.map((choice) => (
        <button
          key={choice}
          type="button"
          aria-pressed={choice === answer}
          className={classes.choice}
          onClick={() => onAnswer(question, choice === answer ? null : choice)}
        >
          {labelOf(choice, question, data)}
        </button>
      ))}
    </fieldset>
  );
}

function labelOf(choice: string, { labels }: Question, { types }: SetupData): string {
  return labels?.[choice] ?? choiceWords[choice] ?? types.find((type) => type.value === choice)?.label ?? choice;
}
