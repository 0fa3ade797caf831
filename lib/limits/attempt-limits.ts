/** How many tries in how many seconds, for one account (the address that was typed) and for one network address. */
export const attemptLimits = {
  password: { account: 10, address: 60, seconds: 900 },
  link: { account: 5, address: 40, seconds: 900 },
  reset: { account: 5, address: 40, seconds: 900 },
  redeem: { account: 10, address: 60, seconds: 900 },
  setup: { account: 10, address: 10, seconds: 900 },
  invitation: { account: 5, address: 200, seconds: 3600 },
} as const;

export type LimitedAttempt = keyof typeof attemptLimits;

/** What somebody reads who tried too often. */
export function waitMessage(milliseconds: number): string {
  const minutes = Math.max(1, Math.ceil(milliseconds / 60_000));
  return `Too many attempts; wait ${minutes} ${minutes === 1 ? "minute" : "minutes"}.`;
}
