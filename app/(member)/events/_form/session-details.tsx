"use client";

import { Button, Group, Select, SimpleGrid, Stack, Textarea, TextInput } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { Controlled } from "@/app/_ui/controlled-field";
import classes from "./event-form.module.css";
import type { EventControl, EventField, PersonTyped } from "./form-types";
import { PersonPicks } from "./person-picks";

type SessionDetailsProps = {
  control: EventControl;
  field: EventField;
  place: number;
  names: Record<string, string>;
  languages: { value: string; label: string }[];
  onName: (id: string, name: string) => void;
};

/** Everything else about a session, folded away: kind, who else, abstract, level, language, slides and recording. */
export function SessionDetails({ control, field, place, names, languages, onName }: SessionDetailsProps) {
  const [isOpen, { toggle }] = useDisclosure();
  const at = <Name extends string>(name: Name) => `sessions.${place}.${name}` as const;
  return (
    <div className={classes.details}>
      <Button variant="subtle" size="compact-sm" px={4} aria-expanded={isOpen} onClick={toggle}>
        {isOpen ? "Less" : "More about this session"}
      </Button>
      {isOpen ? (
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
                <Select
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
                <Select
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
      ) : null}
    </div>
  );
}
