"use client";

import { LateAttendance } from "@/app/(member)/events/_list/late-attendance";
import { askAttendanceAgain } from "@/app/(member)/events/[id]/actions";
import { useAnswer } from "./use-answer";

/** The event's own form; what was left unknown can be asked again. */
export function AttendanceAnswer({ id, version, viewerId }: { id: string; version: number; viewerId: string }) {
  const { done } = useAnswer();
  return (
    <LateAttendance
      id={id}
      version={version}
      viewerId={viewerId}
      onAnswered={(words, next) => done(words, next ? () => askAttendanceAgain({ id, version: next }) : undefined)}
    />
  );
}
