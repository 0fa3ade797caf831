"use client";

import { ActionIcon, Button, Group, SimpleGrid, Stack, TextInput } from "@mantine/core";
import { useFieldArray } from "react-hook-form";
import { Controlled } from "../_ui/controlled-field";
import { DayField } from "../_ui/day-field";
import { Icon } from "../_ui/icon";
import type { ProfileControl, ProfileField } from "./form-types";

type EmploymentsProps = { control: ProfileControl; field: ProfileField; today: string };

/** Employers with their days, both of which may stay open. */
export function Employments({ control, field, today }: EmploymentsProps) {
  const { fields, append, remove } = useFieldArray({ control, name: "employments" });
  return (
    <Stack gap="md">
      {fields.map((row, place) => (
        <Group key={row.id} gap="xs" align="flex-start" wrap="nowrap">
          <SimpleGrid cols={{ base: 1, sm: 2 }} flex={1} spacing="xs">
            <TextInput label="Employer" {...field(`employments.${place}.employer`)} />
            <TextInput label="Title" {...field(`employments.${place}.title`)} />
            {(["fromOn", "toOn"] as const).map((end) => (
              <Controlled key={end} control={control} name={`employments.${place}.${end}`}>
                {(day) => (
                  <DayField
                    label={end === "fromOn" ? "From" : "Until, if it is over"}
                    today={today}
                    shortcuts={false}
                    isClearable
                    {...day}
                  />
                )}
              </Controlled>
            ))}
          </SimpleGrid>
          <ActionIcon
            variant="subtle"
            color="gray"
            size={36}
            mt={22}
            aria-label="Remove this employer"
            onClick={() => remove(place)}
          >
            <Icon name="cross" />
          </ActionIcon>
        </Group>
      ))}
      <Button
        variant="default"
        w="fit-content"
        leftSection={<Icon name="plus" size={16} />}
        onClick={() => append({ employer: "", title: "", fromOn: "", toOn: "" })}
      >
        Add an employer
      </Button>
    </Stack>
  );
}
