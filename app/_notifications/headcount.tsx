"use client";

import { showNotice, showUndo } from "../_ui/undo-notice";
import { LateAttendance } from "../(member)/events/_list/late-attendance";
import { askAttendanceAgain } from "./actions";
import classes from "./rows.module.css";

type HeadcountProps = { id: string; version: number; viewerId: string; onChanged: () => void };

/** The event's own form; what was left unknown can be asked again. */
export function Headcount({ id, version, viewerId, onChanged }: HeadcountProps) {
  function answered(message: string, next?: number) {
    if (next) showUndo({ message, undo: () => askAgain(next) });
    else showNotice(message);
    onChanged();
  }

  async function askAgain(next: number) {
    const outcome = await askAttendanceAgain({ id, version: next });
    if (!outcome.ok) showNotice(outcome.message);
    onChanged();
  }

  return (
    <div className={classes.form}>
      <LateAttendance id={id} version={version} viewerId={viewerId} onAnswered={answered} />
    </div>
  );
}
