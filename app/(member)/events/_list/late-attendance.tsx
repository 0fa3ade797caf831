"use client";

import { type ComponentProps, lazy, Suspense } from "react";
import type { AttendanceForm as Form } from "./attendance-form";

const AttendanceForm = lazy(async () => ({ default: (await import("./attendance-form")).AttendanceForm }));

/** The question with its fields, whose script comes only where it is asked. */
export function LateAttendance(props: ComponentProps<typeof Form>) {
  return (
    <Suspense>
      <AttendanceForm {...props} />
    </Suspense>
  );
}
