"use client";

import { Anchor, MultiSelect, Select, SimpleGrid, Stack, Text, Textarea, TextInput } from "@mantine/core";
import { type ReactNode, useState } from "react";
import { useWatch } from "react-hook-form";
import { Controlled } from "@/app/_ui/controlled-field";
import classes from "./event-form.module.css";
import type { EventControl, EventField, PersonTyped } from "./form-types";
import type { EventOptions } from "./options";
import { PersonPicks } from "./person-picks";
import { TagPicks } from "./tag-picks";
import { WhenFields } from "./when-fields";

type CanWaitProps = {
  control: EventControl;
  field: EventField;
  options: EventOptions;
  names: Record<string, string>;
  onName: (id: string, name: string) => void;
  isPlanned: boolean;
};

/** What nobody is asked for: each opens where it is, one after another. */
export function OptionalFields({ control, field, options, names, onName, isPlanned }: CanWaitProps) {
  const [open, setOpen] = useState<string[]>([]);
  const goals = useWatch({ control, name: "goals" }) ?? [];
  const named = options.programs.flatMap((program) => program.goals).filter(({ key }) => goals.includes(key));
  const parts: { key: string; label: string; note?: string; body: ReactNode }[] = [
    ...(isPlanned
      ? []
      : [{ key: "time", label: "Time", body: <WhenFields control={control} field={field} options={options} /> }]),
    {
      key: "photos",
      label: "Photos",
      body: <TextInput label="Photos" placeholder="https://" {...field("photosLink")} />,
    },
    {
      key: "hosts",
      label: "Co-hosts",
      body: (
        <Controlled control={control} name="coHosts">
          {({ value, ...input }) => (
            <MultiSelect
              label="Groups that ran it together"
              description="They share the event, and totals count it once."
              data={options.groups}
              searchable
              clearable
              limit={40}
              clearButtonProps={{ "aria-label": "Clear the co-hosts" }}
              {...input}
              value={value ?? []}
            />
          )}
        </Controlled>
      ),
    },
    {
      key: "helpers",
      label: "Helpers",
      body: (
        <Controlled control={control} name="volunteers">
          {({ value, onChange, error }) => (
            <PersonPicks
              label="Helpers"
              opener="Add a helper"
              names={names}
              value={(value ?? []) as PersonTyped[]}
              onChange={onChange}
              onName={onName}
              error={error}
            />
          )}
        </Controlled>
      ),
    },
    {
      key: "kind",
      label: "Kind and language",
      body: (
        <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
          <Controlled control={control} name="kind">
            {(input) => <Select label="Kind" data={options.kinds} allowDeselect={false} {...input} />}
          </Controlled>
          <Controlled control={control} name="language">
            {({ value, ...input }) => (
              <Select
                label="Language"
                data={options.languages}
                searchable
                clearable
                placeholder="Not set"
                clearButtonProps={{ "aria-label": "Clear the language" }}
                {...input}
                value={value ?? null}
              />
            )}
          </Controlled>
        </SimpleGrid>
      ),
    },
    {
      key: "description",
      label: "Description",
      body: (
        <Textarea
          label="Description"
          description="Markdown"
          autosize
          minRows={3}
          maxRows={14}
          {...field("description")}
        />
      ),
    },
    {
      key: "tags",
      label: "Goals and principles",
      note: named.length > 0 ? `(${named.map(({ name }) => name).join(", ")})` : undefined,
      body: <TagPicks control={control} options={options} />,
    },
  ];
  return (
    <>
      <Text component="div" className={classes.wait}>
        <b>Can wait</b>
        {parts
          .filter(({ key }) => !open.includes(key))
          .map(({ key, label, note }) => (
            <span key={key}>
              <Anchor component="button" type="button" fw={600} onClick={() => setOpen([...open, key])}>
                {label}
              </Anchor>
              {note ? (
                <Text span fz="sm" c="var(--second)">
                  {" "}
                  {note}
                </Text>
              ) : null}
            </span>
          ))}
      </Text>
      <Stack gap="lg" mt="md">
        {open.map((key) => (
          <div key={key}>{parts.find((part) => part.key === key)?.body}</div>
        ))}
      </Stack>
    </>
  );
}
