"use client";

import { Group, Pill, Text } from "@mantine/core";
import type { Question } from "@/lib/imports/problem";
import type { Mapping } from "@/lib/imports/schema";
import { choiceWords } from "./import-words";

type AnsweredProps = { mapping: Mapping; onClear: (question: Question) => void };

/** What was answered already, each to be taken back. */
export function AnsweredQuestions({ mapping, onClear }: AnsweredProps) {
  const given = (["dates", "numbers", "types", "specialties"] as const).flatMap((answer) =>
    Object.entries(mapping[answer] ?? {}).map(([about, choice]) => ({
      answer,
      column: about,
      word: about,
      about,
      choice,
    })),
  );
  const signs = Object.entries(mapping.people.signs ?? {}).flatMap(([column, said]) =>
    Object.entries(said).map(([word, choice]) => ({
      answer: "people" as const,
      column,
      word,
      about: `“${word}” in ${column}`,
      choice,
    })),
  );
  const pairs = Object.entries(mapping.people.pairs ?? {}).map(([word, choice]) => ({
    answer: "pairs" as const,
    column: word,
    word,
    about: word,
    choice,
  }));
  const { timeZone } = mapping.defaults;
  const zones = timeZone
    ? [{ answer: "defaults" as const, column: "timeZone", word: "", about: "Time zone of the group", choice: timeZone }]
    : [];
  const about = "Private events";
  const hidden = mapping.privateEvents
    ? [{ answer: "private" as const, column: about, word: about, about, choice: mapping.privateEvents }]
    : [];
  const { encoding } = mapping.file;
  const file = encoding
    ? [{ answer: "encoding" as const, column: "encoding", word: "encoding", about: "Encoding", choice: encoding }]
    : [];
  const all = [...given, ...signs, ...pairs, ...zones, ...hidden, ...file];
  if (all.length === 0) return null;
  return (
    <Group gap="xs" mt="md">
      <Text fz="sm" c="var(--second)">
        Answered:
      </Text>
      {all.map(({ answer, column, word, about, choice }) => (
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
