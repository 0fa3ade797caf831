"use client";

import { Suspense } from "react";
import { Controlled } from "@/app/_ui/controlled-field";
import { late } from "@/app/_ui/late";
import { PlainButton } from "@/app/_ui/plain/button";
import classes from "./event-form.module.css";
import type { EventControl } from "./form-types";

const load = () => import("./repeat-options");
const RepeatOptions = late(async () => (await load()).RepeatOptions);

/** A series of at most twelve, for who wants one. */
export function RepeatFields({ control, today }: { control: EventControl; today: string }) {
  return (
    <Controlled control={control} name="repeat">
      {({ value, onChange }) =>
        value ? (
          <Suspense>
            <RepeatOptions control={control} today={today} onOnce={() => onChange(null)} />
          </Suspense>
        ) : (
          <PlainButton
            className={classes.question}
            variant="subtle"
            size="compact-sm"
            style={{ paddingInline: 4 }}
            onPointerEnter={() => void load()}
            onClick={() => onChange({ every: "month_by_weekday", times: 6 })}
          >
            Plan it more than once
          </PlainButton>
        )
      }
    </Controlled>
  );
}
