"use client";

import { Text } from "@mantine/core";
import { FromText } from "@/app/_message/said";
import { Controlled } from "@/app/_ui/controlled-field";
import { CountField } from "@/app/_ui/count-field";
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
      {(field) => (
        <div>
          <CountField
            {...field}
            aria-label={label}
            placeholder="unknown"
            rightSection={
              <Text fz="xs" c="var(--second)" style={{ whiteSpace: "nowrap" }} aria-hidden="true">
                {unit}
              </Text>
            }
            rightSectionWidth={unit.length * 6 + 18}
            rightSectionPointerEvents="none"
          />
          <FromText control={control} name={name} />
        </div>
      )}
    </Controlled>
  );
}
