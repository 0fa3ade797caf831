"use client";

import type { Control } from "react-hook-form";
import type { z } from "zod";
import { Controlled } from "@/app/_ui/controlled-field";
import { CountField } from "@/app/_ui/count-field";
import { formatNumber } from "@/app/_ui/format";
import type { countAttendeesInput } from "@/lib/events/schema";

export type CountControl = Control<z.input<typeof countAttendeesInput>, unknown, z.input<typeof countAttendeesInput>>;

type HeadcountFieldProps = {
  control: CountControl;
  name: "attendeesInPerson" | "attendeesOnline";
  label: string;
  /** What the event says until now; null is unknown. */
  before: number | null;
};

/** A proposed number beside the one that it would take the place of. */
export function HeadcountField({ control, name, label, before }: HeadcountFieldProps) {
  return (
    <Controlled control={control} name={name}>
      {(field) => (
        <CountField
          {...field}
          w={{ base: 150, xs: 180 }}
          label={label}
          description={before === null ? "unknown until now" : `${formatNumber(before)} until now`}
        />
      )}
    </Controlled>
  );
}
