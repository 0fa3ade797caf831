"use client";

import { AttendanceForm } from "@/app/(member)/events/_list/attendance-form";
import { askAttendanceAgain } from "@/app/(member)/events/[id]/actions";
import { useAnswer } from "./use-answer";

/** The event's own form; what was left unknown can be asked again. */
export function AttendanceAnswer({ id, version, viewerId }: { id: string; version: number; viewerId: string }) {
  const { done } = useAnswer();
  return (
    <AttendanceForm
      id={id}
      version={version}
      viewerId={viewerId}
      onAnswered={(words, next) => done(words, next ? () => askAttendanceAgain({ id, version: next }) : undefined)}
    />
  );
}
