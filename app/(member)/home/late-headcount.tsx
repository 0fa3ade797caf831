"use client";

import { type ComponentProps, lazy, Suspense } from "react";
import type { HeadcountForm as Form } from "./headcount-form";

const HeadcountForm = lazy(async () => ({ default: (await import("./headcount-form")).HeadcountForm }));

/** The question with its fields, whose script comes only where it is asked. */
export function LateHeadcount(props: ComponentProps<typeof Form>) {
  return (
    <Suspense>
      <HeadcountForm {...props} />
    </Suspense>
  );
}
