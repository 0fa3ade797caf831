"use client";

import { Select, SimpleGrid, TextInput } from "@mantine/core";
import { Controlled } from "@/app/_ui/controlled-field";
import { CountryField } from "@/app/_ui/country-field";
import { eventFormatChoices } from "@/lib/events/formats";
import type { DefaultsProps } from "./defaults-line";

/** Group, place and link, which are otherwise as last time. */
export function DefaultsFields({ control, field, options }: DefaultsProps) {
  return (
    <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
      <Controlled control={control} name="groupId">
        {(input) => (
          <Select
            label="Group"
            data={options.led.map(({ id, name }) => ({ value: id, label: name }))}
            allowDeselect={false}
            {...input}
          />
        )}
      </Controlled>
      <Controlled control={control} name="format">
        {(input) => <Select label="How" data={eventFormatChoices} allowDeselect={false} {...input} />}
      </Controlled>
      <TextInput label="Venue" placeholder="Not set" {...field("venue")} />
      <TextInput
        label="Link to join online"
        description="Only members see it"
        placeholder="https://"
        {...field("onlineLink")}
      />
      <TextInput label="City" placeholder={options.group.city ?? "Not set"} {...field("city")} />
      <Controlled control={control} name="country">
        {(input) => <CountryField data={options.countries} {...input} value={input.value ?? null} />}
      </Controlled>
    </SimpleGrid>
  );
}
