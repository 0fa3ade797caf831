"use client";

import { Alert, Group, Loader, Select, Stack, Text } from "@mantine/core";
import { useRouter } from "next/navigation";
import { type ReactNode, useState, useTransition } from "react";
import type { Mapping } from "@/lib/imports/schema";
import { Section } from "../_ui/section";
import { answer } from "./actions";
import { AnsweredQuestions } from "./answered-questions";
import { withAnswer, withColumn } from "./answers";
import { ColumnTable } from "./column-table";
import { DefaultFields } from "./default-fields";
import { choiceWords } from "./import-words";
import { ReadingFields } from "./reading-fields";
import { SavedMappings } from "./saved-mappings";
import type { SetupData } from "./setup-data";

type SetupFormProps = {
  data: SetupData;
  saved: { id: string; name: string; mapping: Mapping }[];
  /** Managers keep mappings and say whose activities these are; members bring in their own. */
  isOwn: boolean;
  member: { id: string; name: string } | null;
  children: ReactNode;
};

/** What the columns mean and what only a person can say; every answer is saved at once and the preview below follows. */
export function SetupForm({ data, saved, isOwn, member, children }: SetupFormProps) {
  const router = useRouter();
  const [mapping, setMapping] = useState(data.mapping);
  const [message, setMessage] = useState<string | null>(null);
  const [isBusy, start] = useTransition();

  function keep(next: Mapping, memberId: string | null = data.memberId) {
    setMapping(next);
    start(async () => {
      const outcome = await answer({ id: data.id, mapping: next, memberId }).catch(() => null);
      setMessage(outcome?.ok ? null : (outcome?.message ?? "This could not be saved. Try again."));
      if (outcome?.ok) router.refresh();
    });
  }

  const asked = data.questions.filter((question) => question.answer !== "columns");
  return (
    <>
      {asked.length > 0 ? (
        <Section title="Questions about the file">
          <Stack gap="sm" maw={560}>
            {asked.map((question) => (
              <Select
                key={`${question.answer} ${question.column} ${question.word}`}
                label={question.asks}
                placeholder="Choose"
                required={question.isBlocking}
                searchable={question.choices.length > 6}
                data={question.choices.map((choice) => ({ value: choice, label: labelOf(choice, data) }))}
                onChange={(choice) => keep(withAnswer(mapping, question, choice))}
                value={null}
              />
            ))}
          </Stack>
        </Section>
      ) : null}
      <AnsweredQuestions mapping={mapping} onClear={(question) => keep(withAnswer(mapping, question, null))} />
      <ReadingFields data={data} mapping={mapping} onChange={keep} />
      {data.columns.length > 0 ? (
        <>
          <Section
            title="Columns"
            note={
              isBusy ? (
                <Loader size="xs" aria-label="Checking again" />
              ) : (
                "What each column becomes. Correct any wrong guess."
              )
            }
          >
            <ColumnTable data={data} onChange={(change) => keep(withColumn(mapping, data, change))} />
          </Section>
          <Section title="For rows without a value">
            <DefaultFields data={data} isOwn={isOwn} member={member} mapping={mapping} onChange={keep} />
          </Section>
        </>
      ) : null}
      {isOwn ? null : (
        <SavedMappings kind={data.kind} saved={saved} mapping={mapping} onChoose={(next) => keep(next)} />
      )}
      {message ? (
        <Alert color="red" role="alert" mt="md">
          {message}
        </Alert>
      ) : null}
      <Group mt="xs" mih={20} aria-live="polite">
        <Text fz="sm" c="var(--second)">
          {isBusy ? "Checking every row again" : null}
        </Text>
      </Group>
      <div style={{ opacity: isBusy ? 0.5 : 1 }}>{children}</div>
    </>
  );
}

function labelOf(choice: string, { types }: SetupData): string {
  return choiceWords[choice] ?? types.find((type) => type.value === choice)?.label ?? choice;
}
