"use client";

import { NumberInput, Text } from "@mantine/core";
import { Controlled } from "@/app/_ui/controlled";
import type { EventControl } from "./form-types";

type Name = "attendeesInPerson" | "attendeesOnline" | "expectedInPerson" | "expectedOnline";

/** A number of people; blank is unknown, and says so. */
export function NumberField({
  control,
  name,
  label,
  unit,
}: {
  control: EventControl;
  name: Name;
  label: string;
  unit: string;
}) {
  return (
    <Controlled control={control} name={name}>
      {({ value, onChange, ...field }) => (
        <NumberInput
          {...field}
          aria-label={label}
          value={value ?? ""}
          onChange={(typed) => onChange(typed === "" ? null : Number(typed))}
          placeholder="unknown"
          min={0}
          allowDecimal={false}
          allowNegative={false}
          hideControls
          inputMode="numeric"
          rightSection={
            <Text fz="xs" c="var(--second)" style={{ whiteSpace: "nowrap" }} aria-hidden="true">
              {unit}
            </Text>
          }
          rightSectionWidth={unit.length * 6 + 18}
          rightSectionPointerEvents="none"
        />
      )}
    </Controlled>
  );
}
