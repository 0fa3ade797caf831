/** How long a mail waits after each failure: seven waits within about a day and a half, then it is given up. */
export const mailRetryMinutes = [1, 5, 15, 60, 180, 480, 1440] as const;

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
