import { createHash } from "node:crypto";
import { RateLimiterDrizzle, RateLimiterRes } from "rate-limiter-flexible";
import { inTransaction, type Transaction } from "@/db/client";
import { fold } from "@/db/fold";
import { rateLimits } from "@/db/schema";
import { Refusal } from "@/lib/core/errors";
import { attemptLimits, type LimitedAttempt, waitMessage } from "./attempt-limits";
import "server-only";

export type Attempter = { account: string; address: string };

/**
 * Counts a try before it is made, so that many at once are no way around it; refuses as `limited` when there were too many.
 * Kept in the database: a restart forgives nothing. Not audited, since it changes nothing of the community's.
 */
export async function countAttempt(what: LimitedAttempt, trier: Attempter): Promise<void> {
  const refused = await inTransaction(async (tx) => {
    for (const [limiter, key] of limitersOf(tx, what, trier)) {
      const answer = await limiter.consume(key).catch((reason: unknown) => reason);
      if (answer instanceof Error) throw answer;
      if (answer instanceof RateLimiterRes && answer.consumedPoints > limiter.points) return answer;
    }
    return null;
  });
  if (refused) throw new Refusal("limited", waitMessage(refused.msBeforeNext));
}

/** Forgives the account its tries and gives the address this one back, once somebody has proven who they are. */
export async function forgiveAttempts(what: LimitedAttempt, trier: Attempter): Promise<void> {
  await inTransaction(async (tx) => {
    const [byAccount, byAddress] = limitersOf(tx, what, trier);
    if (byAccount) await byAccount[0].delete(byAccount[1]);
    if (byAddress) await byAddress[0].reward(byAddress[1]);
  });
}

function limitersOf(tx: Transaction, what: LimitedAttempt, trier: Attempter): [RateLimiterDrizzle, string][] {
  const { account, address, seconds } = attemptLimits[what];
  const common = { storeClient: tx, schema: rateLimits, duration: seconds, clearExpiredByTimeout: false };
  return [
    [new RateLimiterDrizzle({ ...common, points: account, keyPrefix: `${what}-account` }), hashed(fold(trier.account))],
    [new RateLimiterDrizzle({ ...common, points: address, keyPrefix: `${what}-address` }), hashed(trier.address)],
  ];
}

/** Whose tries these are is nobody's business but the counter's. */
function hashed(text: string): string {
  return createHash("sha256").update(text).digest("base64url");
}
