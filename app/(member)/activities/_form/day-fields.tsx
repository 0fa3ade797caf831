"use client";

import { Button } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useWatch } from "react-hook-form";
import { Controlled } from "@/app/_ui/controlled-field";
import { DayField } from "@/app/_ui/day-field";
import { FormSection } from "@/app/_ui/form-section";
import { Spot } from "./focus-field";
import type { FormControl } from "./form-types";

/** The day, and for what went on for longer the last one, folded away. */
export function DayFields({ control, today }: { control: FormControl; today: string }) {
  const [first, last] = useWatch({ control, name: ["startsOn", "endsOn"] });
  const [isLong, { open }] = useDisclosure(Boolean(last));
  return (
    <FormSection title="Day">
      <Spot field="startsOn">
        <Controlled control={control} name="startsOn">
          {(field) => <DayField {...field} isLabelHidden label="Day" today={today} max={today} />}
        </Controlled>
      </Spot>
      {isLong || last ? (
        <Controlled control={control} name="endsOn">
          {(field) => (
            <DayField
              {...field}
              label="Last day"
              today={today}
              min={first || undefined}
              isClearable
              shortcuts={false}
            />
          )}
        </Controlled>
      ) : (
        <Button variant="subtle" color="gray" size="compact-sm" px={4} mt={4} onClick={open}>
          It took more than one day
        </Button>
      )}
    </FormSection>
  );
}
