"use client";

import { lateInPlace } from "@/app/_ui/late";

/** The question with its fields, whose script comes only where it is asked. */
export const LateAttendance = lateInPlace(async () => (await import("./attendance-form")).AttendanceForm);
