"use client";

import { Group, Pill, Text } from "@mantine/core";
import type { Question } from "@/lib/imports/problem";
import type { GivenAnswer } from "./answers";
import { choiceWords } from "./import-words";

type AnsweredProps = { given: GivenAnswer[]; onClear: (question: Question) => void };

/** What was answered before, each to be taken back. */
export function AnsweredQuestions({ given, onClear }: AnsweredProps) {
  if (given.length === 0) return null;
  return (
    <Group gap="xs" mt="md">
      <Text fz="sm" c="var(--second)">
        Answered:
      </Text>
      {given.map(({ answer, column, word, about, choice }) => (
        <Pill
          key={`${answer} ${about}`}
          withRemoveButton
          removeButtonProps={{ "aria-label": `Undo the answer about ${about}`, "aria-hidden": false, tabIndex: 0 }}
          onRemove={() => onClear({ answer, column, word, asks: "", choices: [], isBlocking: false })}
        >
          {about}: {choiceWords[choice] ?? choice}
        </Pill>
      ))}
    </Group>
  );
}
