"use client";

import { Group, Radio, Select, SimpleGrid, Stack, TextInput, UnstyledButton } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useWatch } from "react-hook-form";
import { Controlled } from "@/app/_ui/controlled-field";
import { CountryField } from "@/app/_ui/country-field";
import { DescriptionField } from "./description-field";
import classes from "./form.module.css";
import type { FormControl } from "./form-types";
import type { FormOptions } from "./options";

const seenBy = {
  public: "Everyone can see it",
  community: "Signed-in members can see it",
  private: "Only you and your programs can see it",
} as const;

type MoreFieldsProps = { control: FormControl; options: FormOptions; startsOpen?: boolean };

/** What is assumed, in words; the fields only for who wants to change them. */
export function MoreFields({ control, options, startsOpen = false }: MoreFieldsProps) {
  const [isOpen, { open }] = useDisclosure(startsOpen);
  const values = useWatch({ control });
  const named = (list: { value: string; label: string }[], code?: string | null) =>
    list.find((one) => one.value === code)?.label;
  if (!isOpen)
    return (
      <Group gap={8}>
        {[
          named(options.languages, values.language) ?? "No language set",
          named(options.countries, values.country) ?? values.countryAsWritten ?? "No country set",
          seenBy[values.visibility ?? "public"],
          values.description ? "With a description" : "No description yet",
        ].map((words) => (
          <span key={words} className={classes.assumed}>
            {words}
          </span>
        ))}
        <UnstyledButton className={classes.all} c="var(--accent)" onClick={open}>
          Change
        </UnstyledButton>
      </Group>
    );
  return (
    <Stack gap="md">
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
        <Controlled control={control} name="language">
          {({ value, ...field }) => (
            <Select
              {...field}
              label="Language"
              placeholder="Not set"
              data={options.languages}
              value={value ?? null}
              searchable
              clearable
              autoFocus
              openOnFocus={false}
            />
          )}
        </Controlled>
        <Controlled control={control} name="country">
          {({ value, ...field }) => <CountryField {...field} data={options.countries} value={value ?? null} />}
        </Controlled>
        <Controlled control={control} name="city">
          {({ value, ...field }) => <TextInput {...field} label="City" placeholder="Not set" value={value ?? ""} />}
        </Controlled>
      </SimpleGrid>
      <Controlled control={control} name="visibility">
        {({ ref: _ref, ...field }) => (
          <Radio.Group {...field} label="Who can see it once it is confirmed?">
            <Stack gap={6} mt={4}>
              {Object.entries(seenBy).map(([value, label]) => (
                <Radio key={value} value={value} label={label} />
              ))}
            </Stack>
          </Radio.Group>
        )}
      </Controlled>
      <DescriptionField control={control} />
    </Stack>
  );
}
