"use client";

import {
  Button,
  Group,
  MultiSelect,
  NativeSelect,
  SimpleGrid,
  Stack,
  TextInput,
  type TextInputProps,
} from "@mantine/core";
import { type Control, useWatch } from "react-hook-form";
import type { z } from "zod";
import { Controlled } from "@/app/_ui/controlled-field";
import type { saveStagesInput } from "@/lib/stages/schema";

type Typed = z.output<typeof saveStagesInput>;

type StageFieldsProps = {
  control: Control<Typed, unknown, Typed>;
  name: TextInputProps;
  at: number;
  kinds: { value: string; label: string }[];
  isLast: boolean;
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
};

const happenings = [
  { value: "event", label: "an event that the group held" },
  { value: "guest_speaker", label: "an event where a guest spoke" },
  { value: "handed_over", label: "a successor who leads the group" },
];

/** One stage: what it is called, and what reaches it. */
export function StageFields({ control, name, at, kinds, isLast, onMove, onRemove }: StageFieldsProps) {
  const [title, happened] = useWatch({ control, name: [`stages.${at}.name`, `stages.${at}.happened`] });
  const called = title?.trim() || `stage ${at + 1}`;
  return (
    <Stack
      component="section"
      aria-label={`Stage ${at + 1}`}
      gap="sm"
      p="md"
      mb="sm"
      style={{ border: "1px solid var(--line)", borderRadius: 8 }}
    >
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
        <TextInput label="Name" placeholder="Bronze" {...name} />
        <Controlled control={control} name={`stages.${at}.happened`}>
          {({ value, onChange, ...input }) => (
            <NativeSelect
              label="Reached by"
              data={happenings}
              value={value}
              onChange={(event) => onChange(event.currentTarget.value)}
              {...input}
            />
          )}
        </Controlled>
      </SimpleGrid>
      {happened === "handed_over" ? null : (
        <Controlled control={control} name={`stages.${at}.eventKinds`}>
          {(input) => (
            <MultiSelect
              label="Kinds of event"
              placeholder={input.value.length === 0 ? "any" : undefined}
              data={kinds}
              searchable
              {...input}
            />
          )}
        </Controlled>
      )}
      <Group gap="xs">
        <Button
          size="compact-sm"
          variant="default"
          disabled={at === 0}
          aria-label={`Move ${called} up`}
          onClick={() => onMove(-1)}
        >
          Up
        </Button>
        <Button
          size="compact-sm"
          variant="default"
          disabled={isLast}
          aria-label={`Move ${called} down`}
          onClick={() => onMove(1)}
        >
          Down
        </Button>
        <Button size="compact-sm" variant="subtle" color="red" aria-label={`Remove ${called}`} onClick={onRemove}>
          Remove
        </Button>
      </Group>
    </Stack>
  );
}
