"use client";

import { type ComponentProps, Suspense } from "react";
import { late } from "@/app/_ui/late";
import classes from "./event-form.module.css";
import type { WhenFields as Fields } from "./when-fields";

const WhenFields = late(async () => (await import("./when-fields")).WhenFields);

/** The times of an event, whose script (time zones and their clocks) comes only where they are asked for. */
export function LateWhen(props: ComponentProps<typeof Fields>) {
  return (
    <div className={classes.when}>
      <Suspense>
        <WhenFields {...props} />
      </Suspense>
    </div>
  );
}
