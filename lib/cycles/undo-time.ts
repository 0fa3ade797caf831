/** For so long a letter waits after the decision, which can be undone until it leaves. */
export const undoMilliseconds = 60 * 60_000;

/** How many whole minutes are left, at least 1 while it can be undone. */
export function undoMinutesLeft(dueAt: Date, at: Date): number {
  return Math.max(1, Math.ceil((dueAt.getTime() - at.getTime()) / 60_000));
}
