"use client";

import { FromText } from "@/app/_message/said";
import { Controlled } from "@/app/_ui/controlled-field";
import { CountField } from "@/app/_ui/count-field";
import { FormSection } from "@/app/_ui/form-section";
import { figureLabels } from "@/lib/activities/figures";
import { Spot } from "./focus-field";
import classes from "./form.module.css";
import type { FormControl } from "./form-types";
import type { FormOptions } from "./options";

type Asks = FormOptions["types"][number]["asks"];

/** The numbers that the type calls for, and no others. Blank is unknown, which is not zero. */
export function FigureFields({ control, asks }: { control: FormControl; asks: Asks }) {
  if (asks.length === 0) return null;
  const isPeople = asks.some((key) => key.startsWith("attendees") || key === "mentees");
  return (
    <FormSection title={isPeople ? "How many people?" : "Numbers"} hint="Leave blank what you don’t know.">
      <Spot field="figures">
        <div className={classes.numbers}>
          {asks.map((key) => (
            <Controlled key={key} control={control} name={`figures.${key}`}>
              {(field) => (
                <div>
                  <CountField {...field} label={figureLabels[key].label} placeholder="not known" />
                  <FromText control={control} name={`figures.${key}`} />
                </div>
              )}
            </Controlled>
          ))}
        </div>
      </Spot>
    </FormSection>
  );
}
