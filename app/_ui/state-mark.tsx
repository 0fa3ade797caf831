import {
  IconArrowBackUp,
  IconCircleCheckFilled,
  IconCircleDashed,
  IconCircleX,
  IconMinus,
  IconProgress,
} from "@tabler/icons-react";
import classes from "./row-parts.module.css";

export type ActivityState = "draft" | "submitted" | "confirmed" | "returned" | "declined" | "withdrawn";

const looks = {
  draft: { word: "Draft", Drawn: IconCircleDashed, color: "var(--third)" },
  submitted: { word: "In review", Drawn: IconProgress, color: "var(--accent-mark)" },
  confirmed: { word: "Confirmed", Drawn: IconCircleCheckFilled, color: "var(--accent-mark)" },
  returned: { word: "Came back", Drawn: IconArrowBackUp, color: "var(--rust-mark)" },
  declined: { word: "Declined", Drawn: IconCircleX, color: "var(--error)" },
  withdrawn: { word: "Withdrawn", Drawn: IconMinus, color: "var(--third)" },
} as const;

export const stateWords: Record<ActivityState, string> = {
  draft: looks.draft.word,
  submitted: looks.submitted.word,
  confirmed: looks.confirmed.word,
  returned: looks.returned.word,
  declined: looks.declined.word,
  withdrawn: looks.withdrawn.word,
};

/** An activity's state: icon and word, no pill. */
export function StateMark({ state }: { state: ActivityState }) {
  const { word, Drawn, color } = looks[state];
  return (
    <span className={classes.mark}>
      <Drawn size={16} stroke={1.8} color={color} aria-hidden="true" style={{ flex: "none" }} />
      <span className={classes.state}>{word}</span>
    </span>
  );
}
