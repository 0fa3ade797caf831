"use client";

import { Alert, Group, Loader, Text } from "@mantine/core";
import { useRouter } from "next/navigation";
import { type ReactNode, useState } from "react";
import type { Question } from "@/lib/imports/problem";
import type { Mapping } from "@/lib/imports/schema";
import { Section } from "../_ui/section";
import { answer } from "./actions";
import { AnsweredQuestions } from "./answered-questions";
import { answersGiven, isAnswerTo, withAnswer, withColumn } from "./answers";
import { ColumnTable } from "./column-table";
import { DefaultFields } from "./default-fields";
import classes from "./preview-table.module.css";
import { Questions } from "./questions";
import { ReadingFields } from "./reading-fields";
import { SavedMappings } from "./saved-mappings";
import { SetupContext } from "./setup-context";
import type { SetupData } from "./setup-data";
import { SuggestedMapping } from "./suggested-mapping";

type SetupFormProps = {
  data: SetupData;
  saved: { id: string; name: string; mapping: Mapping }[];
  /** Managers keep mappings and say whose activities these are; members bring in their own. */
  isOwn: boolean;
  member: { id: string; name: string } | null;
  /** The preview, with a head for each column that asks this form. */
  children: ReactNode;
  /** The bar that starts the import. */
  bar: ReactNode;
};

/** What was sent and not answered yet: it stands for as long as the page shows what it was sent from. */
type Sent = { from: SetupData; fields: Record<string, string | null> };

/** What only a person can say, and what the columns mean; every answer is saved at once and the preview follows. */
export function SetupForm({ data, saved, isOwn, member, children, bar }: SetupFormProps) {
  const router = useRouter();
  const [mapping, setMapping] = useState(data.mapping);
  const [message, setMessage] = useState<string | null>(null);
  const [sent, setSent] = useState<Sent | null>(null);
  const [seen, setSeen] = useState<Question[]>([]);
  const fields = sent?.from === data ? sent.fields : {};
  const isBusy = sent?.from === data;

  async function keep(next: Mapping, more: { memberId?: string | null; fields?: Sent["fields"] } = {}) {
    const { memberId = data.memberId } = more;
    setMapping(next);
    setSent({ from: data, fields: { ...fields, ...more.fields } });
    const outcome = await answer({ id: data.id, mapping: next, memberId }).catch(() => null);
    setMessage(outcome?.ok ? null : (outcome?.message ?? "This could not be saved. Try again."));
    if (outcome?.ok) router.refresh();
    else setSent(null);
  }

  const chooseField = (name: string, field: string | null) =>
    void keep(withColumn(mapping, data, { name, field }), { fields: { [name]: field } });
  const fieldOf = (name: string) =>
    name in fields ? (fields[name] ?? null) : (data.columns.find((column) => column.name === name)?.field ?? null);

  const given = answersGiven(mapping);
  const fresh = data.questions.filter((question) => !seen.some((one) => isSame(one, question)));
  const asked = [...seen, ...fresh]
    .map((question) => ({ question, answer: given.find((said) => isAnswerTo(said, question))?.choice ?? null }))
    .filter(({ question, answer }) => answer !== null || data.questions.some((one) => isSame(one, question)));

  function reply(question: Question, choice: string | null) {
    setSeen(asked.map((one) => one.question));
    if (question.answer === "columns") choice && chooseField(choice, question.column);
    else void keep(withAnswer(mapping, question, choice));
  }

  return (
    <SetupContext value={{ data, mapping, fieldOf, chooseField }}>
      <SuggestedMapping saved={saved} data={data} mapping={mapping} onChoose={(next) => void keep(next)} />
      {asked.length > 0 ? <Questions asked={asked} data={data} onAnswer={reply} /> : null}
      <AnsweredQuestions
        given={given.filter((said) => !asked.some(({ question }) => isAnswerTo(said, question)))}
        onClear={(question) => void keep(withAnswer(mapping, question, null))}
      />
      {data.columns.length > 0 ? (
        <Section title="For the whole file" note="Where a row says nothing else.">
          <Group align="flex-end" gap="md">
            <ReadingFields data={data} mapping={mapping} onChange={(next) => void keep(next)} />
            <DefaultFields
              data={data}
              isOwn={isOwn}
              member={member}
              mapping={mapping}
              onChange={(next, memberId) => void keep(next, { memberId })}
            />
          </Group>
        </Section>
      ) : null}
      {message ? (
        <Alert color="red" role="alert" mt="md">
          {message}
        </Alert>
      ) : null}
      <Text fz="sm" c="var(--second)" mih={20} mb={-20} mt="xs" aria-live="polite">
        {isBusy ? (
          <>
            <Loader size={12} mr={8} aria-hidden="true" />
            Checking every row again
          </>
        ) : null}
      </Text>
      <div className={isBusy ? classes.busy : undefined}>{children}</div>
      {data.columns.length > 0 ? (
        <Section title="All columns" note="What each column becomes. Correct any wrong guess.">
          <ColumnTable data={data} fieldOf={fieldOf} onChange={({ name, field }) => chooseField(name, field)} />
        </Section>
      ) : null}
      {isOwn ? null : (
        <SavedMappings kind={data.kind} saved={saved} mapping={mapping} onChoose={(next) => void keep(next)} />
      )}
      {bar}
    </SetupContext>
  );
}

function isSame(one: Question, other: Question): boolean {
  return one.answer === other.answer && one.column === other.column && one.word === other.word;
}
