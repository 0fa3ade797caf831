import classes from "./pictures.module.css";

export type ActivityState = "draft" | "submitted" | "confirmed" | "returned" | "declined" | "withdrawn";

export const stateWords: Record<ActivityState, string> = {
  draft: "Draft",
  submitted: "In review",
  confirmed: "Confirmed",
  returned: "Came back",
  declined: "Declined",
  withdrawn: "Withdrawn",
};

/** An activity's state: icon and word, no pill. */
export function StateMark({ state }: { state: ActivityState }) {
  return (
    <span className={classes.state} data-state={state}>
      {stateWords[state]}
    </span>
  );
}
