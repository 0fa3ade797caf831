"use client";

import { Radio, Select, SimpleGrid, Stack, TextInput } from "@mantine/core";
import { Controlled } from "@/app/_ui/controlled-field";
import { CountryField } from "@/app/_ui/country-field";
import { DescriptionField } from "./description-field";
import type { FormControl } from "./form-types";
import type { FormOptions } from "./options";
import { seenBy } from "./seen-by";

/** What is otherwise assumed: language, place, who can see it, and a description. */
export function OpenedFields({ control, options }: { control: FormControl; options: FormOptions }) {
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
