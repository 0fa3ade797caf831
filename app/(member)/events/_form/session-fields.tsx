"use client";

import { Group, SimpleGrid, Stack, Textarea, TextInput } from "@mantine/core";
import { Controlled } from "@/app/_ui/controlled-field";
import { SelectField } from "@/app/_ui/select-field";
import type { EventControl, EventField, PersonTyped } from "./form-types";
import { PersonPicks } from "./person-picks";

export type SessionDetailsProps = {
  control: EventControl;
  field: EventField;
  place: number;
  names: Record<string, string>;
  languages: { value: string; label: string }[];
  onName: (id: string, name: string) => void;
};

/** Kind, who else, abstract, level, language, slides and recording of a session. */
export function SessionFields({ control, field, place, names, languages, onName }: SessionDetailsProps) {
  const at = <Name extends string>(name: Name) => `sessions.${place}.${name}` as const;
  return (
    <Stack gap="sm" mt="xs">
      <Controlled control={control} name={at("speakers")}>
        {({ value, onChange }) => (
          <PersonPicks
            label="Speakers"
            opener="Another speaker"
            names={names}
            value={(value ?? []) as PersonTyped[]}
            onChange={onChange}
            onName={onName}
          />
        )}
      </Controlled>
      <SimpleGrid cols={{ base: 1, xs: 3 }} spacing="sm">
        <Controlled control={control} name={at("kind")}>
          {(input) => (
            <SelectField
              label="Kind"
              data={[
                { value: "talk", label: "Talk" },
                { value: "workshop", label: "Workshop" },
              ]}
              allowDeselect={false}
              {...input}
            />
          )}
        </Controlled>
        <TextInput label="Level" placeholder="For example 200" {...field(at("level"))} />
        <Controlled control={control} name={at("language")}>
          {({ value, ...input }) => (
            <SelectField
              label="Language"
              data={languages}
              searchable
              clearable
              placeholder="Same as the event"
              clearButtonProps={{ "aria-label": "Clear the language" }}
              {...input}
              value={value ?? null}
            />
          )}
        </Controlled>
      </SimpleGrid>
      <Group grow preventGrowOverflow={false}>
        <TextInput label="Slides" placeholder="https://" {...field(at("slidesLink"))} />
        <TextInput label="Recording" placeholder="https://" {...field(at("recordingLink"))} />
      </Group>
      <Textarea label="Abstract" autosize minRows={2} maxRows={8} {...field(at("abstract"))} />
    </Stack>
  );
}
