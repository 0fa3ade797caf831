/**
 * How many tries in how many seconds: for one account (the address that was typed) from one network address, for the account from all
 * of them, and for the network address. Whoever tries from one place locks nobody out who is elsewhere.
 */
export const attemptLimits = {
  password: { pair: 10, account: 100, address: 60, seconds: 900 },
  link: { pair: 5, account: 20, address: 40, seconds: 900 },
  reset: { pair: 5, account: 20, address: 40, seconds: 900 },
  redeem: { pair: 10, account: 20, address: 60, seconds: 900 },
  setup: { pair: 10, account: 100, address: 10, seconds: 900 },
  /** The account is who is asked. */
  question: { pair: 3, account: 20, address: 10, seconds: 86_400 },
  invitation: { pair: 5, account: 5, address: 200, seconds: 3600 },
} as const;

export type LimitedAttempt = keyof typeof attemptLimits;

/** What somebody reads who tried too often. */
export function waitMessage(milliseconds: number): string {
  const minutes = Math.max(1, Math.ceil(milliseconds / 60_000));
  const hours = Math.ceil(minutes / 60);
  if (hours > 2) return `Too many attempts; wait ${hours} hours.`;
  return `Too many attempts; wait ${minutes} ${minutes === 1 ? "minute" : "minutes"}.`;
}
