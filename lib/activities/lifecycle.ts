import type { ActivityState } from "@/db/words";
import type { ActivityChange } from "./changes";

/** The state after a save: one that came back is sent again, and a confirmed one too unless only who may see it changed. */
export function stateAfterEdit(state: ActivityState, changes: readonly Pick<ActivityChange, "field">[]): ActivityState {
  if (state === "returned") return "submitted";
  if (state === "confirmed" && changes.some((change) => change.field !== "visibility")) return "submitted";
  return state;
}

/** What can still be changed in place; the rest can be copied. */
export function isEditableState(state: ActivityState): boolean {
  return state !== "declined" && state !== "withdrawn";
}

/** What can be taken back; a declined one counts nowhere already. */
export function isWithdrawableState(state: ActivityState): boolean {
  return state === "submitted" || state === "confirmed" || state === "returned";
}
