"use client";

import { NumberInput } from "@mantine/core";
import type { Control } from "react-hook-form";
import type { z } from "zod";
import { Controlled } from "@/app/_ui/controlled";
import type { attendanceInput } from "@/lib/events/schema";

type Typed = z.input<typeof attendanceInput>;
type AttendanceFieldProps = {
  control: Control<Typed, unknown, Typed>;
  name: "attendeesInPerson" | "attendeesOnline";
  label: string;
};

export function AttendanceField({ control, name, label }: AttendanceFieldProps) {
  return (
    <Controlled control={control} name={name}>
      {({ value, onChange, ...field }) => (
        <NumberInput
          {...field}
          w={{ base: 120, xs: 140 }}
          value={value ?? ""}
          onChange={(typed) => onChange(typed === "" ? null : Number(typed))}
          aria-label={label}
          placeholder={label}
          min={0}
          allowDecimal={false}
          allowNegative={false}
          hideControls
          inputMode="numeric"
        />
      )}
    </Controlled>
  );
}
