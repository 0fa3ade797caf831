"use client";

import { MultiSelect, Select, SimpleGrid, Textarea, TextInput } from "@mantine/core";
import { Controlled } from "@/app/_ui/controlled-field";
import type { PersonTyped } from "./form-types";
import type { OptionalKey, OptionalProps } from "./optional-fields";
import { PersonPicks } from "./person-picks";
import { TagPicks } from "./tag-picks";
import { WhenFields } from "./when-fields";

/** One of the fields that can wait, once it was asked for. */
export function OptionalField({ name, ...props }: OptionalProps & { name: OptionalKey }) {
  const { control, field, options, names, onName, onFarDay } = props;
  switch (name) {
    case "time":
      return <WhenFields {...{ control, field, options, onFarDay }} />;
    case "photos":
      return <TextInput label="Photos" placeholder="https://" {...field("photosLink")} />;
    case "hosts":
      return (
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
      );
    case "helpers":
      return (
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
      );
    case "kind":
      return (
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
      );
    case "description":
      return (
        <Textarea
          label="Description"
          description="Markdown"
          autosize
          minRows={3}
          maxRows={14}
          {...field("description")}
        />
      );
    case "tags":
      return <TagPicks control={control} options={options} />;
  }
}
