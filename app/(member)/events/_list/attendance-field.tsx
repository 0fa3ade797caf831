"use client";

import type { Control } from "react-hook-form";
import type { z } from "zod";
import { Controlled } from "@/app/_ui/controlled-field";
import { CountField } from "@/app/_ui/count-field";
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
      {(field) => <CountField {...field} w={{ base: 120, xs: 140 }} aria-label={label} placeholder={label} />}
    </Controlled>
  );
}
