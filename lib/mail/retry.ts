const minute = 60_000;

const waits = [1, 5, 15, 60, 180, 480, 1440].map((minutes) => minutes * minute);

/** When to try again after so many tries, null to give up: seven times within about a day and a half. */
export function nextTryAt(attempts: number, from: Date): Date | null {
  const wait = waits[attempts - 1];
  return wait === undefined ? null : new Date(from.getTime() + wait);
}

/** Whether the other side said that it will never take this mail. */
export function isFinalFailure(error: unknown): boolean {
  return (
    typeof error === "object" &&
    error !== null &&
    "responseCode" in error &&
    typeof error.responseCode === "number" &&
    error.responseCode >= 500
  );
}
