"use client";

import { Anchor, Select, SimpleGrid, Text, TextInput } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useWatch } from "react-hook-form";
import { Controlled } from "@/app/_ui/controlled-field";
import { CountryField } from "@/app/_ui/country-field";
import { eventFormatChoices, eventFormatLabels } from "@/lib/events/formats";
import type { EventControl, EventField } from "./form-types";
import type { EventOptions } from "./options";

type AssumedLineProps = { control: EventControl; field: EventField; options: EventOptions };

/** The group and the place as last time, in one line; every part of it can be changed. */
export function DefaultsLine({ control, field, options }: AssumedLineProps) {
  const [isOpen, { open }] = useDisclosure();
  const [groupId, format, venue] = useWatch({ control, name: ["groupId", "format", "venue"] });
  const group = options.led.find(({ id }) => id === groupId) ?? options.group;
  const place = [eventFormatLabels[format ?? "in_person"].toLowerCase(), venue ? `at ${venue}` : ""]
    .filter(Boolean)
    .join(" ");
  if (!isOpen) {
    return (
      <Text>
        For <b>{group.name}</b>, {place}
        {options.last ? ", as last time" : ""}.{" "}
        <Anchor component="button" type="button" onClick={open} fz="inherit">
          Change
        </Anchor>
      </Text>
    );
  }
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
