"use client";

import { Button } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useWatch } from "react-hook-form";
import { FromText } from "@/app/_message/said";
import { Controlled } from "@/app/_ui/controlled-field";
import { DayField } from "@/app/_ui/day-field";
import { FieldQuestion } from "@/app/_ui/field-question";
import { FormSection } from "@/app/_ui/form-section";
import { farDayAnswer, farDayQuestion } from "@/lib/core/far-day-question";
import { Spot } from "./focus-field";
import type { FormControl } from "./form-types";

type DayFieldsProps = {
  control: FormControl;
  today: string;
  /** Sends again with a day that is far ahead and right. */
  onFarDay: (day: string) => void;
};

/** The day, and for what went on for longer the last one, folded away. */
export function DayFields({ control, today, onFarDay }: DayFieldsProps) {
  const [first, last] = useWatch({ control, name: ["startsOn", "endsOn"] });
  const [isLong, { open }] = useDisclosure(Boolean(last));
  return (
    <FormSection title="Day">
      <Spot field="startsOn">
        <Controlled control={control} name="startsOn">
          {(field) => <DayField {...field} isLabelHidden label="Day" today={today} max={today} />}
        </Controlled>
        <FromText control={control} name="startsOn" />
        <FieldQuestion
          {...{ control, question: farDayQuestion, answer: farDayAnswer }}
          name="startsOn"
          onAnswer={onFarDay}
        />
      </Spot>
      {isLong || last ? (
        <>
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
          <FieldQuestion
            {...{ control, question: farDayQuestion, answer: farDayAnswer }}
            name="endsOn"
            onAnswer={onFarDay}
          />
        </>
      ) : (
        <Button variant="subtle" color="gray" size="compact-sm" px={4} mt={4} onClick={open}>
          It took more than one day
        </Button>
      )}
    </FormSection>
  );
}
