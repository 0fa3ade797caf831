"use client";

import { Group, Pill, Text } from "@mantine/core";
import type { Mapping, Question } from "@/lib/imports/schema";
import { choiceWords } from "./words";

type AnsweredProps = { mapping: Mapping; onClear: (question: Question) => void };

/** What was answered already, each to be taken back. */
export function Answered({ mapping, onClear }: AnsweredProps) {
  const given = (["dates", "numbers", "types"] as const).flatMap((answer) =>
    Object.entries(mapping[answer]).map(([about, choice]) => ({ answer, about, choice })),
  );
  if (given.length === 0) return null;
  return (
    <Group gap="xs" mt="md">
      <Text fz="sm" c="var(--second)">
        Answered:
      </Text>
      {given.map(({ answer, about, choice }) => (
        <Pill
          key={`${answer} ${about}`}
          withRemoveButton
          removeButtonProps={{ "aria-label": `Take back the answer about ${about}`, "aria-hidden": false, tabIndex: 0 }}
          onRemove={() => onClear({ answer, column: about, word: about, asks: "", choices: [], isBlocking: false })}
        >
          {about}: {choiceWords[choice] ?? choice}
        </Pill>
      ))}
    </Group>
  );
}
